/** The forms of a regular English verb: "deny" → deny, denies, denied, denying. */
export function regularForms(lemma: string): readonly string[] {
  const isConsonantY = /[^aeiou]y$/.test(lemma)
  const stem = isConsonantY ? `${lemma.slice(0, -1)}i` : lemma
  const third = /(?:s|x|z|ch|sh)$/.test(lemma) || isConsonantY ? `${stem}es` : `${lemma}s`
  const past = lemma.endsWith('e') ? `${lemma}d` : `${stem}ed`
  const present = /[^e]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`
  return [lemma, third, past, present]
}
