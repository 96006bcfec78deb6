import type { Sentence } from '../reading/sentence.ts'
import {
  CALENDAR,
  CLAUSE_PRONOUNS,
  CLAUSE_STOPS,
  DETERMINERS,
  FINITE,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
} from '../reading/wordLists.ts'

const HEARER_LIMIT = 7
const AUDIENCE =
  /^(?:reporters|journalists|lawmakers|senators|parliament|congress|police|officers|investigators|detectives|prosecutors|jurors|voters|supporters|viewers|listeners|readers|members|delegates|investors|analysts|shareholders|residents|people|workers|officials|state|local|public|national|foreign|allies|colleagues|staff|students|parents|friends|crowds|media|broadcaster|newspaper|magazine|agency|court|committee|panel|audience|crowd|conference|council|board|briefing|news|press|radio|television|channel|site|website|outlet|hearing|jury|judge|inquiry|commission|paper|rally|house)$/

/** After the hearer of "told": "told CNN", "told the Harbour Courier", "told reporters", "told him". `from` when none. */
export function endOfHearer(sentence: Sentence, from: number): number {
  const first = sentence[from]
  if (first === undefined || first.kind !== 'word' || first.lower === 'not') return from
  if (OBJECT_PRONOUNS.has(first.lower) && !opensClause(sentence, from)) return from + 1
  let at = from
  let named = false
  while (at - from < HEARER_LIMIT) {
    const element = sentence[at]
    if (element === undefined || element.kind !== 'word') break
    const { lower, capital } = element
    if (at > from && (CALENDAR.has(lower) || DETERMINERS.has(lower) || CLAUSE_PRONOUNS.has(lower))) break
    if (CLAUSE_STOPS.has(lower)) break
    if (FINITE.has(lower)) return named ? from : at
    if (PREPOSITIONS.has(lower) && !(lower === 'of' && at > from)) break
    // "told CNN talks had stalled": after a name, a small word is no more of it.
    if (named && !capital && !AUDIENCE.test(lower) && lower !== 'of' && lower !== 'and') break
    if (AUDIENCE.test(lower) && !capital) return endsAudience(sentence, at)
    if (capital) named = true
    else if (!DETERMINERS.has(lower) && at - from > 3) return from
    at += 1
  }
  return endsProgramme(sentence, at) ? at + 1 : at
}

/** "told ABC’s “Good Morning America” on Monday": the marks are those of a title. */
function endsProgramme(sentence: Sentence, at: number): boolean {
  const [owner, title, next] = sentence.slice(at - 1, at + 2)
  const isTitle = title?.kind === 'quote' && title.end - title.start <= LONGEST_TITLE
  return isTitle && owner?.capital === true && /'s?$/.test(owner.lower) && next?.kind === 'word'
}

/** In UTF-16 code units. */
const LONGEST_TITLE = 40

/** "local and state reporters": on to the last word for people in a row. */
function endsAudience(sentence: Sentence, at: number): number {
  let end = at + 1
  for (;;) {
    const next = sentence[end]
    if (next?.kind !== 'word' || !AUDIENCE.test(next.lower)) return end
    end += 1
  }
}

function opensClause(sentence: Sentence, at: number): boolean {
  const next = sentence[at + 1]
  return next?.kind === 'word' && FINITE.has(next.lower)
}
