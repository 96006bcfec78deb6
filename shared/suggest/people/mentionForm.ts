import { isPeopleNoun } from './lexicon.ts'
import { wordKey } from './wordKey.ts'

/** How a source is mentioned. */
export type MentionForm = 'fullName' | 'shortName' | 'title' | 'description' | 'pronoun' | 'possessive'

const PRONOUN =
  /^(?:he|she|they|we|i|you|it|who|which|that|those|this|him|her|them|one|others|some|many|both|neither|none|all)$/i
const TITLE =
  /^(?:the )?(?:(?:prime|foreign|defen[cs]e|interior|finance|vice|deputy|acting|former|crown|attorney|home|chief|us|uk) )*(?:minister|president|secretary|chancellor|mayor|governor|king|queen|prince|princess|pope|premier|chairman|chairwoman|chair|director|commissioner|ambassador|senator|congressman|congresswoman|judge|general|colonel|captain|bishop|archbishop|speaker|coach|captain|envoy|professor)$/i

/** The form of the mention that these words are. */
export function mentionForm(mention: string): MentionForm {
  const plain = mention.replaceAll('’', "'").trim()
  // "WHO", "US" and "IT" in capitals are names.
  if (PRONOUN.test(plain) && !/^\p{Lu}{2,}$/u.test(plain)) return 'pronoun'
  if (/^(?:his|her|their|its|my|our|your)$/i.test(plain) || /(?:'s|s')$/.test(plain)) return 'possessive'
  if (TITLE.test(plain)) return 'title'
  const first = plain.split(',', 1)[0] ?? plain
  if (INDEFINITE.test(plain)) return 'description'
  const words = first.replace(/^(?:the|its|his|her|their|our|both) /i, '').split(/\s+/)
  const named = words.filter((word) => /^\p{Lu}/u.test(word)).length
  // "Friends said": a capital because the sentence begins there.
  if (plain === first && words.length === 1 && isPeopleNoun(wordKey(first))) return 'description'
  if (named === words.length)
    return named === 1 && words.length === first.split(/\s+/).length ? 'shortName' : 'fullName'
  if (
    /(?:^| )\p{Lu}[\p{L}\p{M}.'-]+ (?:(?:bin|al|de|van|von|der|la|el|di|da) )*\p{Lu}[\p{L}\p{M}'-]+$/u.test(
      first,
    )
  )
    return 'fullName'
  // "The engineer, Ravi Sorensen"
  return /,\s*\p{Lu}[\p{L}\p{M}.'-]+(?: \p{Lu}[\p{L}\p{M}.'-]+)+$/u.test(plain) ? 'fullName' : 'description'
}

const INDEFINITE =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|multiple|another|other) |^(?:residents|officials|members|people|police|analysts|experts|critics|supporters|opponents|sources|witnesses|lawyers|doctors|scientists|researchers|prosecutors|investigators|authorities|economists|traders|investors|lawmakers|diplomats|aides|relatives|neighbours|neighbors|workers|organisers|organizers|activists|campaigners|figures|data)\b/i
