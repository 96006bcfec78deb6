import { genderOfPronoun } from './gender.ts'
import type { Cast } from './cast.ts'
import { affiliationIn, asName, describe, type Description, withoutArticle } from './description.ts'
import { addDescriptor, addTitle, type Entity, know } from './entity.ts'
import { headOf } from './aroundName.ts'
import { isMany, kindOf } from './kindOf.ts'
import { genderOfNoun, isNamedOffice } from './lexicon.ts'
import { nameInMention } from './nameInMention.ts'
import { resolvePersonal, resolvePlural, resolveRelative, resolveThing } from './resolvePronoun.ts'
import type { LoneSighting, PersonSighting, Sighting } from './sighting.ts'
import type { SourceMention } from './sourceMention.ts'
import type { Stage } from './stage.ts'
import { wordKey } from './wordKey.ts'

export interface Scene {
  readonly stage: Stage
  readonly cast: Cast
  /** Counted over the article. */
  readonly sentence: number
}

const READ = 400

/** Who is meant by a source's words; undefined where they do not tell. */
export function readMention(
  text: string,
  mention: SourceMention,
  inside: readonly Sighting[],
  scene: Scene,
): Entity | undefined {
  const words = text
    .slice(mention.start, Math.min(mention.end, mention.start + READ))
    .replace(/\s+/gu, ' ')
    .replace(/ \([^()]{1,40}\)/gu, '')
    .replace(/(?:['’]s|(?<=s)['’])$/u, '')
  if (mention.form === 'pronoun' || isPronoun(words)) return pronoun(text, mention, words, scene)
  if (NO_PHRASE.test(words)) return undefined
  const { cast } = scene
  const isPerson = (lone: LoneSighting) => cast.isPerson(lone.key)
  const named = nameInMention(text, mention, inside, isPerson)
  if (named?.of === 'several') return cast.named('group', headOnly(words))
  if (named?.of === 'one') return byName(text, mention, named.sighting, scene)
  for (const each of inside) if (each.kind === 'person') cast.person(each)
  const [only] = inside
  if (only?.kind === 'body' && endsThere(text, only.end, mention.end) && mention.form !== 'title') {
    const article = text.slice(mention.start, only.start)
    if (/^(?:(?:the|a|an)\s)?$/iu.test(article)) return cast.body(only)
  }
  return byDescription(words, mention, scene)
}

/** Words that were taken for a source and are none: an editor is asked rather than told. */
const NO_PHRASE =
  /^(?:if|what|she|he|i|we|they|it|there|while|when|that|which|whom|who|than|for|and|but|so|about|of|to|by|at|in|on|from|with|as|after|before|since|during|because|how|why|where)(?:['’]\p{L}+)? |^\p{Ll}+ing (?:an?|the|on|by) | (?:of|the|to|by|for|in|upon|on|with|that|and|an?|for \p{Ll}+ing)$/iu

/** Nothing follows but an ending or the acronym: "Harbour Authority (HA)". */
const endsThere = (text: string, from: number, to: number): boolean =>
  to - from <= 3 || (to - from < 14 && /^ \([^()]+\)$/.test(text.slice(from, to)))

/** "he’s", "its"; in capitals it is an acronym. */
const isPronoun = (words: string): boolean => PRONOUN.test(words) && !/^\p{Lu}{2,}$/u.test(words)

const PRONOUN = /^(?:his|her|its|their|he|she|they|it|who|which)$/i

function pronoun(
  text: string,
  mention: SourceMention,
  words: string,
  { stage, cast, sentence }: Scene,
): Entity | undefined {
  const lower = words.toLowerCase()
  const place = { sentence, content: mention.content }
  const gender = genderOfPronoun(lower)
  if (gender !== undefined) return resolvePersonal(stage, gender, place)
  if (/^(?:they|them|their)$/.test(lower)) return resolvePlural(stage, place)
  if (/^(?:it|its)$/.test(lower)) return resolveThing(stage, place)
  if (/^(?:who|which)$/.test(lower)) return resolveRelative(text, stage, mention.start)
  return /^(?:some|others|many)$/.test(lower) ? cast.stranger('anonymousGroup', words) : undefined
}

function byName(
  text: string,
  mention: SourceMention,
  sighting: PersonSighting | LoneSighting,
  { cast, stage }: Scene,
): Entity {
  const printed = sighting.kind === 'person' ? sighting.name.full : sighting.word
  const entity = cast.person(sighting) ?? cast.named('person', printed)
  const nameStart = Math.max(mention.start, sighting.end - printed.length)
  const title = text.slice(mention.start, nameStart).replace(/\s+/gu, ' ').trim().replace(/,$/, '')
  const after =
    /^,\s(?!who\b|whose\b|which\b)(.{3,120})$/su.exec(text.slice(sighting.end, mention.end))?.[1] ?? ''
  learnTitle(entity, title)
  const body = /^ (?:of|from|at|for|with) (?:the )?(\p{Lu}[^,]{1,60})/u.exec(
    text.slice(sighting.end, mention.end),
  )
  entity.affiliation ??= body?.[1]
  if (after !== '') {
    addDescriptor(entity, after.replace(/\s+/gu, ' '))
    know(entity, after)
  }
  stage.call(
    entity,
    [title, after].filter((words) => words !== '').flatMap((words) => describe(words).heads),
  )
  return entity
}

function learnTitle(entity: Entity, title: string): void {
  const owner = /^(.*)['’]s?$/u.exec(title)?.[1]
  if (owner !== undefined) {
    entity.affiliation ??= withoutArticle(owner)
    return
  }
  if (title === '') return
  const plain = withoutArticle(title)
  // The longer says more: "UK Prime Minister" was sighted as such, "former UK Prime Minister" is what is printed here.
  const known = entity.titles.findIndex((each) => plain.endsWith(each))
  if (known >= 0) entity.titles[known] = plain
  else addTitle(entity, plain)
  know(entity, title)
}

/** "the prime minister", "A Saudi official", "its report". */
function byDescription(words: string, mention: SourceMention, scene: Scene): Entity {
  const { stage, cast } = scene
  // "Childs said": a surname here, whatever else it is.
  const named = /^\p{Lu}\S+$/u.test(words) ? cast.surnamed(wordKey(words)) : undefined
  if (named !== undefined) return named
  const description = describe(words)
  const head = headOf(words)
  const kind =
    mention.isOne && mention.form === 'shortName'
      ? 'person'
      : kindOf(words, mention.form === 'title' || isOffice(description))
  if (mention.form === 'shortName' && kind !== 'person') {
    // "Hill", "May": no sighting, because they mostly are other words.
    const person = cast.surnamed(wordKey(words))
    if (person !== undefined) return person
    if (cast.isSurname(wordKey(words))) return cast.named('person', words)
    return cast.shortened(words) ?? cast.named(kind, words)
  }
  const owner = ownerOf(words, mention, scene)
  if (owner !== undefined) return belonging(words, kind, owner, scene)
  const before = description.isNew ? undefined : met(description, head, kind, stage)
  if (before !== undefined) {
    learn(before, words, description, stage)
    return before
  }
  const name =
    kind === 'anonymous' || isMany(kind) || kind === 'person'
      ? words.replace(/^one of them, (?=an? )/i, '')
      : asName(headOnly(words))
  const entity =
    description.isNew && kind !== 'organisation' ? cast.stranger(kind, name) : cast.named(kind, name)
  entity.gender ??= genderOfNoun(head)
  entity.affiliation ??= affiliationIn(words)
  learn(entity, words, description, stage)
  return entity
}

/** "its chief executive", "the Republican candidate": one person whom the reader could name, not an anonymous one. */
const isOffice = ({ heads: [head = ''], isKnown, isOwned }: Description): boolean =>
  (isKnown || isOwned) && isNamedOffice(head)

/** "his lawyer" belongs to whom "he" would be; `null` where that stays open. */
function ownerOf(
  words: string,
  mention: SourceMention,
  { stage, sentence }: Scene,
): Entity | null | undefined {
  const pronoun = /^(his|her|its|their) /i.exec(words)?.[1]?.toLowerCase()
  if (pronoun === undefined) return undefined
  const place = { sentence, content: mention.content }
  const gender = genderOfPronoun(pronoun)
  if (gender !== undefined) return resolvePersonal(stage, gender, place) ?? null
  return (pronoun === 'its' ? resolveThing(stage, place) : resolvePlural(stage, place)) ?? null
}

/** Two people’s lawyers are two, though both are "his lawyer". */
function belonging(
  words: string,
  kind: Entity['kind'],
  owner: Entity | null,
  { cast, stage }: Scene,
): Entity {
  const entity = owner === null ? cast.stranger(kind, words) : cast.named(kind, words, `of ${owner.key}`)
  entity.gender ??= genderOfNoun(headOf(words))
  learn(entity, words, describe(words), stage)
  return entity
}

function learn(entity: Entity, words: string, { heads }: Description, stage: Stage): void {
  know(entity, words)
  stage.call(entity, heads)
}

function met(description: Description, head: string, kind: Entity['kind'], stage: Stage): Entity | undefined {
  if (!description.isKnown && kind !== 'person') return undefined
  const found = stage.described(description, head)
  return found !== undefined && isAlike(found.kind, kind) ? found : undefined
}

/** "the official" is no group, "the report" no person. */
function isAlike(a: Entity['kind'], b: Entity['kind']): boolean {
  const one = (kind: Entity['kind']) => kind === 'person' || kind === 'anonymous'
  return a === b || (one(a) && one(b)) || (isMany(a) && isMany(b))
}

const headOnly = (words: string): string => words.split(',', 1)[0] ?? words
