import type { Furniture, FurnitureKind } from './furniture.ts'
import type { Range } from './range.ts'

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?'
const DAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? +)?'
const CALENDAR = `(?:\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.+-]+Z?)?|${DAY}\\d{1,2}(?:st|nd|rd|th)? +${MONTH},?(?: +\\d{4})?|${DAY}${MONTH} +\\d{1,2}(?:st|nd|rd|th)?(?:,? +\\d{4})?|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`
const ZONE = '(?: *\\(?(?:[A-Z]{2,4}|GMT[+-]\\d+)\\)?)?'
const CLOCK = `(?:\\d{1,2}[:.]\\d{2}(?: *[ap]\\.?m\\.?)?|\\d{1,2} *[ap]\\.?m\\.?)${ZONE}`
const LABEL =
  '(?:(?:date|dated|updated|published|posted|first published|last updated|last modified|created|modified)(?: on| at)?:? +)'
const MOMENT = `(?:${CALENDAR}(?:(?:,| at| -| –)? +${CLOCK})?|${CLOCK}(?:,? +(?:on +)?${CALENDAR})?)`
const DATE = new RegExp(`^(?:${LABEL}${MOMENT}|${CALENDAR}(?:(?:,| at| -| –)? +${CLOCK})?)`, 'i')

const NAME =
  "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|(?:de|da|del|della|der|di|dos|du|el|la|le|van|von|bin|bint|al|y|ter)\\b)"
const PERSON = `${NAME}(?: +${NAME}){0,5}`
const PEOPLE = `${PERSON}(?:(?: *, *(?:and +)?| +and +| *& *)${PERSON}){0,12}`
const BYLINE = new RegExp(
  `^(?:By|Von|Par|Words by|Story by) +${PEOPLE}(?:,? +(?:in|for) +${PERSON}(?:, +${PERSON})?)?`,
  'u',
)
const JOB =
  '(?:CNN|Reuters|AP|AFP|BBC(?: News)?|(?:The +)?Associated Press|Bloomberg|[Ss]taff (?:[Ww]riter|[Rr]eporter)|[A-Z]?[a-z]* ?(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Cc]olumnist))'
const SIGNED = new RegExp(`^${PEOPLE}, +${JOB}$`, 'u')

const HEADER =
  /^(?:BC-\S+|URGENT\b.{0,40}|EXCLUSIVE\b.{0,20}|BREAKING\b.{0,20}|EMBARGOED?\b.{0,80}|FOR IMMEDIATE RELEASE.{0,40}|Eds:.{0,300}|(?:UPDATE \d+|WRAPUP \d+|RPT)-.{0,200}|\d+(?:st|nd|rd|th) (?:Ld|Lead)\b.{0,40}|\d+ min(?:ute)?s?(?: read)?|Advisory:.{0,200}|(?:Words|Slug|Priority|Category|Source): ?\S.{0,60})$/iu
const SEPARATOR = /^(?:[\s|·•/]| [-–—] )+/u
const LINE_LIMIT = 400

/**
 * Furniture of a line above the story: date, byline and the like, alone or several in one line. Undefined when anything
 * else stands in it too: then it is a headline or the story itself.
 */
export function readHeaderLine(text: string, line: Range): readonly Furniture[] | undefined {
  if (line.end - line.start > LINE_LIMIT) return undefined
  const found: Furniture[] = []
  let at = line.start
  while (at < line.end) {
    const rest = text.slice(at, line.end)
    const gap = SEPARATOR.exec(rest)
    if (gap !== null) {
      at += gap[0].length
      continue
    }
    const part = readPart(rest)
    if (part === undefined) return undefined
    found.push({ kind: part.kind, start: at, end: at + part.length })
    at += part.length
  }
  return found.length > 0 ? found : undefined
}

function readPart(rest: string): { kind: FurnitureKind; length: number } | undefined {
  const date = DATE.exec(rest)
  if (date !== null && endsPart(rest, date[0].length)) return { kind: 'date', length: date[0].length }
  const byline = BYLINE.exec(rest)
  if (byline !== null && endsPart(rest, byline[0].length)) return { kind: 'byline', length: byline[0].length }
  const part = /^[^|·•]+/u.exec(rest)?.[0].trimEnd() ?? ''
  if (SIGNED.test(part)) return { kind: 'byline', length: part.length }
  return HEADER.test(part) ? { kind: 'header', length: part.length } : undefined
}

/** A date or byline is one only if a separator, another part or the line's end follows it. */
function endsPart(rest: string, length: number): boolean {
  return /^(?:$|\s*[|·•/]|\s+[-–—]\s|\s+(?:By\s|date\s|updated\s|published\s|\d{4}-\d{2}))/iu.test(
    rest.slice(length, length + 40),
  )
}
