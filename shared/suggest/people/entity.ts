import type { SourceKind } from '../../model/source.ts'
import { coreOf, headOf } from './aroundName.ts'
import { affiliationIn, issuerIn, withoutArticle } from './description.ts'
import type { Gender } from './gender.ts'
import { isPersonNoun, isTitle, officeOf } from './lexicon.ts'
import type { Speaker } from './speaker.ts'
import { wordKey } from './wordKey.ts'

/** Somebody or something that may be a source, while the article is read. It gathers what is said of it. */
export interface Entity {
  readonly key: string
  readonly kind: SourceKind
  readonly name: string
  gender: Gender | undefined
  /** Words of its titles and descriptions, by which "the minister" finds it. */
  readonly known: Set<string>
  readonly titles: string[]
  readonly descriptors: string[]
  readonly aliases: Set<string>
  affiliation: string | undefined
  issuer: string | undefined
}

/** No more is remembered of one than an editor would read. */
const REMEMBERED = 24

export function newEntity(key: string, kind: SourceKind, name: string, gender?: Gender): Entity {
  return {
    key,
    kind,
    name,
    gender,
    known: new Set(),
    titles: [],
    descriptors: [],
    aliases: new Set(),
    affiliation: undefined,
    issuer: kind === 'document' ? issuerIn(name) : undefined,
  }
}

export function know(entity: Entity, words: string): void {
  for (const word of words.split(/\s+/u)) {
    if (entity.known.size >= REMEMBERED) return
    const key = officeOf(wordKey(word))
    if (key !== '') entity.known.add(key)
  }
}

export function addTitle(entity: Entity, title: string): void {
  if (title === '' || entity.titles.length >= 4 || entity.titles.includes(title)) return
  // "Harbour Relations Ana Ruiz" and "In an interview Ruiz" are half of something longer, no titles.
  const words = coreOf(title).split(' ').map(wordKey)
  if (!isPersonNoun(words.at(-1) ?? '') && !words.some(isTitle)) return
  entity.titles.push(title)
  entity.affiliation ??= affiliationIn(title)
}

export function addDescriptor(entity: Entity, descriptor: string): void {
  if (descriptor === '' || entity.descriptors.length >= 4) return
  const words = descriptor
    .replace(/^\d{1,3}(?:, |$)/, '')
    .replace(/,? (?:who|whose|which|that|when) .*$/su, '')
  if (!isPersonNoun(headOf(words))) return
  entity.descriptors.push(words)
  entity.affiliation ??= affiliationIn(words)
}

export function addAlias(entity: Entity, alias: string): void {
  if (alias !== '' && alias !== entity.name && entity.aliases.size < 6) entity.aliases.add(alias)
}

/** A title says more than an appositive; Mr and Ms say nothing that an editor wants in the directory. */
export function speakerFrom(entity: Entity): Speaker {
  const { key, kind, name, affiliation, issuer } = entity
  const titles = entity.titles.filter((each) => !HONORIFIC_ONLY.test(each))
  const title = titles.find((each) => each.split(' ').some((word) => isTitle(wordKey(word)))) ?? titles[0]
  const described = title ?? entity.descriptors[0] ?? ''
  return {
    key,
    kind,
    name,
    descriptor: kind === 'person' ? withoutArticle(described) : described,
    aliases: [...entity.aliases],
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(issuer === undefined ? {} : { issuer }),
  }
}

const HONORIFIC_ONLY = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|madam|hon|rev)\.?$/i
