import type { Range } from '../../text/range.ts'
import { isWhiteSpace } from '../../text/whiteSpace.ts'
import { isPersonNoun } from './lexicon.ts'
import { isLetterAt } from './readRun.ts'
import { wordKey } from './wordKey.ts'

// What stands beside a name and says who it is: the title before it, the words between commas after it.

const NEAR = 80

/** Words that a title written small does not begin with or reach over. */
const NOT_IN_TITLE =
  /^(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|and|or|but|as|if|when|while|after|before|on|in|at|by|for|from|with|to|of|over|about|against|between|into|under|is|are|was|were|be|been|has|have|had|will|would|could|said|says|say|told|asked|called|met|named|than|then|who|which|whose|where|not|just|ask|asks|see|meet|call|also|like|including|because|since|until|without|within|during|through)$/

/** "former union leader" of "former union leader Petra Voss", "minister" of "The minister, Casimir Thorne". */
export function titleBefore(text: string, from: number, { start, end }: Range): string {
  // Nearly every name is told here not to have one, at the price of one word.
  const last = lastWord(text, Math.max(from, start - NEAR), start)
  if (last === '' || !IN_TITLE.test(last) || !isPersonNoun(wordKey(last)) || NO_SMALL_TITLE.test(last))
    return apartBefore(text, from, start, end)
  const words = text.slice(Math.max(from, start - NEAR), start - 1).split(' ')
  let first = words.length - 1
  while (first > 0 && first > words.length - TITLE_WORDS) {
    const word = words[first - 1] ?? ''
    if (NOT_IN_TITLE.test(word.toLowerCase()) || !IN_TITLE.test(word)) break
    first -= 1
  }
  // The first may be half a word.
  return words.slice(Math.max(first, 1 - Number(start - NEAR <= from))).join(' ')
}

/** Capitals are read with the name; "a major Lund victory" is no rank. */
const NO_SMALL_TITLE = /^(?:\p{Lu}|(?:major|general|chief|private|lead|crown|people)$)/u
const TITLE_WORDS = 6
const IN_TITLE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’&-]*(?<!['’]s|ed|ing)$/u

function lastWord(text: string, from: number, end: number): string {
  if (text.charCodeAt(end - 1) !== 0x20) return ''
  return text.slice(Math.max(from, text.lastIndexOf(' ', end - 2) + 1), end - 1)
}

/** "minister" of "The minister, Casimir Thorne, left": between commas, or it is what Thorne said. */
function apartBefore(text: string, from: number, start: number, end: number): string {
  if (text.charCodeAt(start - 2) !== 0x2c || text.charCodeAt(end) !== 0x2c) return ''
  const near = text.slice(Math.max(from, start - NEAR), start - 2)
  const words = near.slice(Math.max(near.lastIndexOf('. '), near.lastIndexOf(', ')) + 1)
  const at = Math.max(words.lastIndexOf('The '), words.lastIndexOf('the '))
  const apart = at < 0 ? '' : words.slice(at + 4)
  return apart !== '' && isPersonNoun(headOf(apart)) ? apart : ''
}

/** "a teacher in Leeds" of "Ana Ruiz, a teacher in Leeds, said"; an age as "34". */
export function appositiveAfter(text: string, end: number, to: number): string {
  if (text.charCodeAt(end) !== 0x2c) return ''
  const near = text.slice(end + 1, Math.min(to, end + 1 + 2 * NEAR))
  const piece = (/^\s*([^,;:.()“”"—–!?\n]{2,100})(?=[,;.:—–!?)]|$)/u.exec(near)?.[1] ?? '').trim()
  if (/^\d{1,3}$/.test(piece)) return piece
  if (piece.includes("''")) return ''
  // Cut off at an initial or "Mrs." it says half.
  if (/\s(?:\p{Lu}|\p{Lu}\p{Ll}{1,2})$/u.test(piece)) return ''
  return isPersonNoun(headOf(piece)) ? piece : ''
}

const QUALIFIER =
  /\s(?:of|by|from|with|to|in|at|on|for|about|close|near|familiar|briefed|who|whose|that|seen|published|based|working|specialising|specializing|speaking|responsible|and|where|when|which|during|under|behind|representing|made|conducted|commissioned|documenting|issued|released|obtained|written|led|run|sent|filed|posted|involved|named|called|including|such|like|kept|reviewed|compiled|taken|drawn|drafted|prepared)\s/u

/** What stands before the first preposition: "a person" of "a person close to the company". */
export const coreOf = (description: string): string => description.split(QUALIFIER, 1)[0] ?? description

/** The noun a description is about: "teacher" of "a teacher in Leeds". */
export function headOf(description: string): string {
  const core = coreOf(description.split(',', 1)[0] ?? description)
  return wordKey(core.trimEnd().split(/\s+/u).at(-1) ?? '')
}

/** The word right before an offset, lower case; empty after punctuation and for longer words than prepositions are. */
export function wordBefore(text: string, { start, end }: Range): string {
  if (end - start < 2 || !isWhiteSpace(text.charCodeAt(end - 1))) return ''
  let at = end - 1
  while (at > start && end - at <= PREPOSITION_UNITS && isLetterAt(text, at - 1)) at -= 1
  return text.slice(at, end - 1).toLowerCase()
}

const PREPOSITION_UNITS = 10
