import type { Range } from '../../text/range.ts'
import { wordBefore } from './aroundName.ts'
import type { LoneSighting, PersonSighting, Sighting } from './sighting.ts'

/** Whom a mention names: one person, several, or nobody. */
export type Named =
  | { readonly of: 'one'; readonly sighting: PersonSighting | LoneSighting }
  | { readonly of: 'several' }
  | undefined

const DEPENDS =
  /^(?:of|for|with|at|in|to|from|by|on|about|near|against|behind|called|named|like|and|than|over|under)$/

/**
 * The person a source's words are about: "The engineer, Ravi Sorensen" but not "a friend of Ravi Sorensen".
 * @param isPerson tells of a lone word whether the article has a person of that name
 */
export function nameInMention(
  text: string,
  mention: Range,
  sightings: readonly Sighting[],
  isPerson: (lone: LoneSighting) => boolean,
): Named {
  const comma = text.slice(mention.start, mention.end).indexOf(',')
  const headEnd = comma < 0 ? mention.end : mention.start + comma
  const found: (PersonSighting | LoneSighting)[] = []
  for (const each of sightings) {
    if (each.kind !== 'person' && !(each.kind === 'lone' && isPerson(each))) continue
    const before = wordBefore(text, { start: mention.start, end: each.start })
    const joins = before === 'and' && found.length > 0
    if (each.possessive || isOwner(text, each, mention) || (DEPENDS.test(before) && !joins)) {
      if (each.start < headEnd && found.length === 0) continue
      break
    }
    if (joins) return { of: 'several' }
    if (found.length === 0 && each.kind === 'lone' && OF.test(text.slice(mention.start, each.start))) continue
    if (
      found.length === 0 &&
      each.kind === 'person' &&
      each.title === '' &&
      OF.test(text.slice(mention.start, each.start))
    )
      continue
    if (found.length > 0 && !isListed(text, found.at(-1), each)) break
    if (each.start > headEnd && !opensPiece(text, each, found.length > 0)) break
    if (each.end < headEnd && found.length === 0 && /^ \p{Ll}/u.test(text.slice(each.end, each.end + 2))) {
      // "Lund supporters": whoever follows is meant, unless a clause or preposition does.
      if (
        !/^ (?:and|or|of|from|in|at|who|with|for|also|himself|herself|on|as|via|during)\b/.test(
          text.slice(each.end, each.end + 12),
        )
      )
        continue
    }
    found.push(each)
  }
  const [sighting] = found
  // "Ruiz and others", "Ana Ruiz and her brother"
  if (
    sighting !== undefined &&
    /^ and \p{Ll}/u.test(text.slice(sighting.end, Math.min(mention.end, sighting.end + 8)))
  )
    return { of: 'several' }
  if (sighting === undefined) return undefined
  return found.length > 1 ? { of: 'several' } : { of: 'one', sighting }
}

/** "Posts on the board for the site Lund Point": the name is what something is of, about or for. */
const OF = /^[^,]* (?:of|for|on|in|at|with|by|from|about|to|against) [^,]*$/

const isOwner = (text: string, { end }: Range, mention: Range): boolean =>
  end < mention.end && /^['’]/u.test(text.slice(end, end + 1))

/** "Ana Ruiz, Jan Lund and …" */
const isListed = (text: string, before: Range | undefined, each: Range): boolean =>
  before !== undefined && /^, $/.test(text.slice(before.end, each.start))

/** Right after a comma, title and all: ", Sir Ravi Sorensen"; or after a small title there: ", director Ravi Sorensen". */
function opensPiece(text: string, each: PersonSighting | LoneSighting, isSecond: boolean): boolean {
  const titled = each.kind === 'person' && each.title !== '' ? each.title.length + 1 : 0
  const isApart = (at: number) => text.charAt(at - 2) === ','
  return isSecond || isApart(each.start) || isApart(each.start - titled)
}
