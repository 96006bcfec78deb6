import type { Range } from '../../text/range.ts'
import type { Entity } from './entity.ts'
import type { Gender } from './gender.ts'
import { isBody, isMany } from './kindOf.ts'
import type { Appearance, Stage } from './stage.ts'

/** Where a pronoun stands and what it is said to have said, in which it cannot be named itself. */
export interface PronounPlace {
  readonly sentence: number
  readonly content: Range | undefined
}

const WEIGHTS = { speaker: 4, subject: 3.5, other: 1.5 } as const
const PER_SENTENCE = 1
const KNOWN_GENDER = 1
/** Two who fit nearly as well leave it to the editor. */
const MARGIN = 0.5
const FARTHEST = 6

/** "he", "she": the latest person it fits, a speaker or subject rather than one merely named. */
export function resolvePersonal(stage: Stage, gender: Gender, place: PronounPlace): Entity | undefined {
  const found = best(stage, place, (entity) => {
    if (entity.kind !== 'person' && entity.kind !== 'anonymous') return undefined
    if (entity.gender === undefined) return 0
    return entity.gender === gender ? KNOWN_GENDER : undefined
  })
  if (found !== undefined) found.gender ??= gender
  return found
}

/** "they": several, a body, or somebody whose gender nobody told. */
export function resolvePlural(stage: Stage, place: PronounPlace): Entity | undefined {
  return best(
    stage,
    place,
    (entity) => {
      if (isMany(entity.kind)) return KNOWN_GENDER
      if (entity.kind === 'organisation') return 0
      return entity.kind === 'anonymous' && entity.gender === undefined ? -1 : undefined
    },
    3,
  )
}

/** "it": a body or document. */
export function resolveThing(stage: Stage, place: PronounPlace): Entity | undefined {
  return best(stage, place, ({ kind }) => (isBody(kind) ? 0 : undefined), 3)
}

/** "who": whoever was named right before it. */
export function resolveRelative(text: string, stage: Stage, at: number): Entity | undefined {
  const last = stage.latest().findLast(({ end }) => end <= at)
  if (last === undefined || at - last.end > 4) return undefined
  return /^,?\s*$/.test(text.slice(last.end, at)) ? last.entity : undefined
}

function best(
  stage: Stage,
  place: PronounPlace,
  fit: (entity: Entity) => number | undefined,
  farthest = FARTHEST,
): Entity | undefined {
  const scores = new Map<Entity, number>()
  for (const appearance of stage.latest()) {
    const distance = place.sentence - appearance.sentence
    const fits = fit(appearance.entity)
    if (fits === undefined || distance > farthest || isWithin(place.content, appearance)) continue
    const score = WEIGHTS[appearance.role] + fits - PER_SENTENCE * distance
    scores.set(appearance.entity, Math.max(score, scores.get(appearance.entity) ?? -Infinity))
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1])
  if (first === undefined || (second !== undefined && first[1] - second[1] < MARGIN)) return undefined
  return first[0]
}

const isWithin = (content: Range | undefined, { start }: Appearance): boolean =>
  content !== undefined && content.start <= start && start < content.end
