/** How a source is mentioned. */
export type MentionForm = 'fullName' | 'shortName' | 'title' | 'description' | 'pronoun' | 'possessive'

const PRONOUN =
  /^(?:he|she|they|we|i|you|it|who|which|that|those|this|him|her|them|one|others|some|many|both|neither|none|all)$/i
const TITLE =
  /^(?:the )?(?:(?:prime|foreign|defen[cs]e|interior|finance|vice|deputy|acting|former|crown|attorney|home|chief|us|uk) )*(?:minister|president|secretary|chancellor|mayor|governor|king|queen|prince|princess|pope|premier|chairman|chairwoman|chair|director|commissioner|ambassador|senator|congressman|congresswoman|judge|general|colonel|captain|bishop|archbishop|speaker|coach|captain|envoy|professor)$/i

/** The form of the mention that these words are. */
export function mentionForm(words: string): MentionForm {
  const plain = words.replaceAll('’', "'").trim()
  if (PRONOUN.test(plain)) return 'pronoun'
  if (/^(?:his|her|their|its|my|our|your)$/i.test(plain) || /(?:'s|s')$/.test(plain)) return 'possessive'
  if (TITLE.test(plain)) return 'title'
  const names = plain.match(/(?<![\p{L}])\p{Lu}[\p{L}\p{M}.'&-]*/gu) ?? []
  if (
    names.length === 0 ||
    /^(?:a|an|one|two|three|four|five|several|some|many|multiple|another)\b/i.test(plain)
  )
    return 'description'
  const named = plain.split(/\s+/).filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length
  if (named === plain.split(/\s+/).length) return named === 1 ? 'shortName' : 'fullName'
  return /\p{Lu}[\p{L}\p{M}.'-]+ (?:(?:bin|al|de|van|von|der|la|el|di|da) )*\p{Lu}[\p{L}\p{M}'-]+/u.test(
    plain,
  )
    ? 'fullName'
    : /^the /i.test(plain)
      ? 'fullName'
      : 'description'
}
