import type { SourceKind } from '../../model/source.ts'
import { headOf } from './aroundName.ts'
import { bodiesOf } from './bodies.ts'
import { describe, withoutArticle } from './description.ts'
import { addAlias, addDescriptor, addTitle, type Entity, know, newEntity } from './entity.ts'
import { kindOf } from './kindOf.ts'
import { isPlace, officeOf } from './lexicon.ts'
import { PARTICLE } from './personName.ts'
import { rollOf } from './roll.ts'
import type { Person } from './rollEntry.ts'
import type { BodySighting, LoneSighting, ParagraphSightings, PersonSighting } from './sighting.ts'
import type { Stage } from './stage.ts'
import { wordKey } from './wordKey.ts'

/** Everybody the article may quote, each one entity, made when first met. */
export interface Cast {
  /** The person of a sighting, who now is known by what stands beside the name. */
  readonly person: (sighting: PersonSighting | LoneSighting) => Entity | undefined
  /** The person of that surname, whom no other of the article shares it with. */
  readonly surnamed: (key: string) => Entity | undefined
  /** An organisation by any form of its name. */
  readonly body: (sighting: BodySighting) => Entity
  /** The organisation that a short form or initials stand for. */
  readonly shortened: (name: string) => Entity | undefined
  /** The entity of that name, made when there is none; `which` tells those of one name apart. */
  readonly named: (kind: SourceKind, name: string, which?: string) => Entity
  /** One not met before, whatever it is called. */
  readonly stranger: (kind: SourceKind, name: string) => Entity
  /** The article has a person of that name. */
  readonly isPerson: (key: string) => boolean
  /** A surname of the article's people, be they one or several. */
  readonly isSurname: (key: string) => boolean
}

/** What the name of an organisation means: somebody of that surname after all, where it has no offices. */
interface MetBody {
  readonly entity: Entity
  readonly offices: readonly string[] | undefined
}

/** @param alone keys of lone names that can only be a person's */
export function castOf(
  paragraphs: readonly ParagraphSightings[],
  stage: Stage,
  alone: ReadonlySet<string>,
): Cast {
  const roll = rollOf(paragraphs)
  const bodyNamed = bodiesOf(paragraphs)
  const entities = new Map<string, Entity>()
  const people = new Map<Person, Entity>()
  const counts = new Map<string, number>()
  // Names and titles come again and again in an article: what they say is worked out once.
  const bodies = new Map<string, MetBody>()
  const callsOf = new Map<string, { readonly heads: readonly string[]; readonly of: Set<Entity> }>()

  const named = (kind: SourceKind, name: string, which = ''): Entity => {
    const key = keyOf(kind, name) + (which === '' ? '' : ` ${which}`)
    const before = entities.get(key)
    if (before !== undefined) return before
    const made = newEntity(key, kind, name)
    entities.set(key, made)
    return made
  }

  const stranger = (kind: SourceKind, name: string): Entity => {
    const key = keyOf(kind, name)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const made = newEntity(`${key} #${count}`, kind, name)
    return made
  }

  const entityOf = (person: Person): Entity => {
    const before = people.get(person)
    if (before !== undefined) return before
    const made = named('person', person.name)
    made.gender ??= person.gender
    people.set(person, made)
    return made
  }

  const callByTitle = (entity: Entity, words: string): void => {
    if (words === '') return
    const calls = callsOf.get(words) ?? { heads: headsOf(words), of: new Set() }
    callsOf.set(words, calls)
    if (!calls.of.has(entity)) know(entity, words)
    calls.of.add(entity)
    stage.call(entity, calls.heads)
  }

  const meetBody = (name: string): MetBody => {
    const [particle = '', key = '', ...more] = name.split(' ')
    // "Le Pen" of "Marine Le Pen"
    const person =
      more.length === 0 && PARTICLE.test(wordKey(particle)) ? roll.personNamed(wordKey(key)) : undefined
    if (person !== undefined) return { entity: entityOf(person), offices: undefined }
    const full = bodyNamed(name)?.name ?? name
    const entity = named(kindOf(full, false), full)
    know(entity, full)
    return { entity, offices: [officeOf(headOf(full))] }
  }

  return {
    named,
    stranger,
    surnamed: (key) => {
      const person = roll.personNamed(key)
      return person && entityOf(person)
    },
    isPerson: (key) => alone.has(key) || roll.personNamed(key) !== undefined,
    isSurname: roll.isSurname,
    person(sighting) {
      const found = sighting.kind === 'lone' ? roll.personNamed(sighting.key) : roll.personOf(sighting)
      if (found === undefined)
        return sighting.kind === 'lone' && alone.has(sighting.key)
          ? named('person', sighting.word)
          : undefined
      const entity = entityOf(found)
      if (sighting.kind === 'lone') {
        addAlias(entity, sighting.word)
        stage.call(entity, [])
        return entity
      }
      addTitle(entity, sighting.title)
      addDescriptor(entity, sighting.descriptor)
      callByTitle(entity, sighting.title)
      callByTitle(entity, sighting.descriptor)
      if (sighting.owner !== '' && !isPlace(wordKey(sighting.owner.split(' ').at(-1) ?? '')))
        entity.affiliation ??= sighting.owner
      if (sighting.name.keys.length === 1) addAlias(entity, sighting.name.full)
      return entity
    },
    shortened(short) {
      const name = bodyNamed(short)?.name
      if (name === undefined) return undefined
      const entity = named(kindOf(name, false), name)
      addAlias(entity, short)
      return entity
    },
    body(sighting) {
      const met = bodies.get(sighting.name) ?? meetBody(sighting.name)
      bodies.set(sighting.name, met)
      const { entity, offices } = met
      addAlias(entity, sighting.name)
      if (offices === undefined) return entity
      addAlias(entity, sighting.acronym)
      stage.call(entity, offices)
      return entity
    },
  }
}

/** "mayor" of "a former mayor of Leeds"; "34-year-old" of an age. */
function headsOf(words: string): readonly string[] {
  if (/^\d+$/.test(words)) return [`${words}-year-old`]
  return describe(words).heads
}

const keyOf = (kind: SourceKind, name: string): string =>
  `${kind} ${withoutArticle(name).split(/\s+/u).map(wordKey).join(' ')}`
