import type { ParagraphSightings } from './sighting.ts'
import { wordKey } from './wordKey.ts'

interface Body {
  /** As first printed in full: "Skarne Harbour Authority". */
  readonly name: string
}

/** The organisation that a name, a shorter form of it or its initials stand for; undefined where it may be several. */
export type BodyNamed = (name: string) => Body | undefined

/** Organisations of the whole article by every form of their names. */
export function bodiesOf(paragraphs: readonly ParagraphSightings[]): BodyNamed {
  const byName = new Map<string, Body>()
  const byShort = new Map<string, Body | null>()
  const short = (form: string, body: Body): void => {
    const before = byShort.get(form)
    byShort.set(form, before === undefined || before === body ? body : null)
  }
  for (const { sightings } of paragraphs) {
    for (const each of sightings) {
      if (each.kind !== 'body' || each.quoted) continue
      const keys = keysOf(each.name)
      const name = keys.join(' ')
      const body = byName.get(name) ?? { name: each.name }
      byName.set(name, body)
      if (each.acronym !== '') short(wordKey(each.acronym), body)
      if (keys.length < 2) continue
      // "United Nations" is the UN without being told; one letter more or less would be a guess.
      short(initials(each.name), body)
      for (let from = 1; from <= keys.length - 2; from += 1) short(keys.slice(from).join(' '), body)
    }
  }
  return (name) => {
    const key = keysOf(name).join(' ')
    const whole = byName.get(key)
    const longer = byShort.get(key) ?? undefined
    // An acronym is in the article by itself too: what it stands for says more.
    return longer ?? whole
  }
}

const keysOf = (name: string): readonly string[] =>
  name
    .replace(/^the\s+/iu, '')
    .split(/\s+/u)
    .map(wordKey)

const initials = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join('')
