import { genderOfNoun } from './lexicon.ts'
import type { Description } from './description.ts'
import type { Entity } from './entity.ts'

// Who has been on stage so far, the latest last. Only the latest are kept: nobody reads "he" as somebody ten paragraphs up.

type Role = 'speaker' | 'subject' | 'other'

export interface Appearance {
  readonly entity: Entity
  readonly role: Role
  /** Counted over the article. */
  readonly sentence: number
  readonly start: number
  readonly end: number
}

const KEPT = 14
const SAME_OFFICE = 8

export interface Stage {
  readonly appear: (appearance: Appearance) => void
  /** Latest last. */
  readonly latest: () => readonly Appearance[]
  /** Remembers that the entity may be called "the" and this noun. */
  readonly call: (entity: Entity, heads: readonly string[]) => void
  /** The latest whom the description fits. */
  readonly described: (description: Description, head: string) => Entity | undefined
}

export function createStage(): Stage {
  const appearances: Appearance[] = []
  const offices = new Map<string, Entity[]>()
  return {
    appear(appearance) {
      appearances.push(appearance)
      if (appearances.length > KEPT) appearances.shift()
    },
    latest: () => appearances,
    call(entity, heads) {
      for (const head of heads) {
        const holders = offices.get(head) ?? []
        const before = holders.indexOf(entity)
        if (before >= 0) holders.splice(before, 1)
        holders.push(entity)
        if (holders.length > SAME_OFFICE) holders.shift()
        offices.set(head, holders)
      }
    },
    described({ heads, modifiers }, head) {
      const [office = ''] = heads
      const gender = genderOfNoun(head)
      return offices
        .get(office)
        ?.findLast(
          (entity) =>
            modifiers.every((word) => entity.known.has(word)) &&
            (gender === undefined || (entity.gender ?? gender) === gender),
        )
    },
  }
}
