import { type Cast, castOf } from './cast.ts'
import { speakerFrom, type Entity } from './entity.ts'
import { isBody } from './kindOf.ts'
import { readMention } from './readMention.ts'
import { resolvePersonal } from './resolvePronoun.ts'
import type { ParagraphSightings, Sighting } from './sighting.ts'
import type { SourceMention } from './sourceMention.ts'
import type { Speaker } from './speaker.ts'
import { createStage, type Stage } from './stage.ts'
import { wordKey } from './wordKey.ts'

/**
 * Who is behind each mention, in the order given: undefined where nobody can say. It walks the article once, from what
 * each paragraph names; only this walk has to be done again when one paragraph has changed.
 * @param paragraphs in document order
 * @param mentions in any order
 */
export function gatherPeople(
  text: string,
  paragraphs: readonly ParagraphSightings[],
  mentions: readonly SourceMention[],
): readonly (Speaker | undefined)[] {
  const stage = createStage()
  const alone = mentions.filter(({ isOne, form }) => isOne && form === 'shortName')
  const cast = castOf(
    paragraphs,
    stage,
    new Set(alone.map(({ start, end }) => wordKey(text.slice(start, end)))),
  )
  const inOrder = [...mentions.keys()].sort((a, b) => startOf(mentions, a) - startOf(mentions, b) || a - b)
  const found = new Map<number, Entity | undefined>()
  let next = 0
  let base = 0
  for (const paragraph of paragraphs) {
    let seen = 0
    let sentence = 0
    const { sightings, sentences, end } = paragraph
    const watch = (to: number): void => {
      for (let each = sightings[seen]; each !== undefined && each.start < to; each = sightings[seen]) {
        appear(stage, cast, each, base + each.sentence)
        seen += 1
      }
    }
    for (let at = inOrder[next]; at !== undefined; at = inOrder[next]) {
      const mention = mentions[at]
      if (mention === undefined || mention.start >= end) break
      next += 1
      watch(mention.start)
      while ((sentences[sentence + 1] ?? Infinity) <= mention.start) sentence += 1
      const before = mentions[inOrder[next - 2] ?? -1]
      if (before?.start === mention.start && before.end === mention.end) {
        found.set(at, found.get(inOrder[next - 2] ?? -1))
        continue
      }
      const inside: Sighting[] = []
      for (
        let each = sightings[seen];
        each !== undefined && each.start < mention.end;
        each = sightings[seen]
      ) {
        inside.push(each)
        seen += 1
      }
      const entity = readMention(text, mention, inside, { stage, cast, sentence: base + sentence })
      found.set(at, entity)
      if (entity !== undefined)
        stage.appear({
          entity,
          role: 'speaker',
          sentence: base + sentence,
          start: mention.start,
          end: mention.end,
        })
    }
    watch(end)
    base += sentences.length
  }
  const speakers = new Map<Entity, Speaker>()
  return mentions.map((_, at) => {
    const entity = found.get(at)
    if (entity === undefined) return undefined
    const speaker = speakers.get(entity) ?? speakerFrom(entity)
    speakers.set(entity, speaker)
    return speaker
  })
}

const startOf = (mentions: readonly SourceMention[], at: number): number => mentions[at]?.start ?? 0

/** What the article names without quoting it may be meant by the next pronoun. */
function appear(stage: Stage, cast: Cast, sighting: Sighting, sentence: number): void {
  if (sighting.quoted) return
  const { start, end, leads } = sighting
  const role = leads ? 'subject' : 'other'
  if (sighting.kind === 'pronoun') {
    if (!leads) return
    const entity = resolvePersonal(stage, sighting.gender, { sentence, content: undefined })
    if (entity !== undefined) stage.appear({ entity, role, sentence, start, end })
    return
  }
  const entity = sighting.kind === 'body' ? cast.body(sighting) : cast.person(sighting)
  if (entity === undefined) return
  // Places and bodies in passing are seldom "it".
  if (isBody(entity.kind) && !leads) return
  stage.appear({ entity, role, sentence, start, end })
}
