/** The form of a mention as far as its words show it; the editor can say otherwise. */
import type { MentionForm } from '../../shared/model/mention.ts'

const PRONOUN = /^(he|she|they|it|who|which|we|i|you|him|her|them|one)$/i
const POSSESSIVE = /^(his|hers?|their|its|my|our|your)$|[’']s$|s[’']$/i

export function guessForm(words: string): MentionForm {
  const text = words.trim()
  if (PRONOUN.test(text)) return 'pronoun'
  if (POSSESSIVE.test(text)) return 'possessive'
  const capitals = text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]*/gu) ?? []
  if (/^(the|a|an|one|some|several|many|two|three|multiple)\s/i.test(text)) return 'description'
  if (capitals.length >= 2) return 'fullName'
  return capitals.length === 1 ? 'shortName' : 'description'
}
