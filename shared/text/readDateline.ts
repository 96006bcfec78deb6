import type { Furniture } from './furniture.ts'

const CITY = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ /-]+\\p{Lu}[\\p{Lu}\\p{M}.'’-]*){0,4}"
const MIXED_CITY = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ /-]+\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,4}"
const REGION = ",? +\\p{Lu}[\\p{L}\\p{M}.'’]+(?: \\p{Lu}[\\p{L}\\p{M}.'’]+){0,3}"
const DATE = '(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}'
const DAY = `,? +${DATE}`
const AGENCY = "\\((?:[A-Z][\\p{L}&/.'’]*)(?: [A-Z][\\p{L}&/.'’]*){0,3}\\)"
const DASH = '\\s*(?:[—–]|-{1,2})\\s*'

const WITH_AGENCY = new RegExp(
  `^((?:${CITY}|${MIXED_CITY})(?:${REGION})?(?:${DAY})?|${DATE})? *(${AGENCY}${DASH})`,
  'u',
)
const AGENCY_ONLY = new RegExp(`^(${AGENCY})\\s+(?=["“‘'\\p{Lu}])`, 'u')
const BARE_AGENCY = new RegExp(
  `^(${MIXED_CITY}(?:${REGION})? +)?((?:CNN|AP|AFP|Reuters|UPI|DPA|BBC|Bloomberg)${DASH.replace('\\s*', '\\s+')})`,
  'u',
)
const CITY_ONLY = new RegExp(
  `^(${CITY}(?:,? +\\p{Lu}[\\p{L}.]+){0,2}(?:${DAY})? *(?:[—–]|--?)) +(?=["“‘'\\p{Lu}])`,
  'u',
)
const REACH = 160

/** "KYIV, Ukraine (AP) —": the dateline and the wire tag that a paragraph opens with. `lead`: it is the story's first. */
export function readDateline(text: string, start: number, end: number, lead: boolean): readonly Furniture[] {
  const opening = text.slice(start, Math.min(end, start + REACH))
  const tagged = WITH_AGENCY.exec(opening) ?? (lead ? (BARE_AGENCY.exec(opening) ?? undefined) : undefined)
  if (tagged !== null && tagged !== undefined) {
    const place = (tagged[1] ?? '').trimEnd()
    const whole = tagged[0].trimEnd()
    const tag = (tagged[2] ?? '').trimEnd()
    const tagStart = start + whole.length - tag.length
    const wireTag: Furniture = { kind: 'wireTag', start: tagStart, end: start + whole.length }
    return place === '' ? [wireTag] : [{ kind: 'dateline', start, end: start + place.length }, wireTag]
  }
  if (!lead) return []
  const agency = AGENCY_ONLY.exec(opening)?.[1]
  if (agency !== undefined) return [{ kind: 'wireTag', start, end: start + agency.length }]
  const city = CITY_ONLY.exec(opening)?.[1]
  return city === undefined ? [] : [{ kind: 'dateline', start, end: start + city.length }]
}
