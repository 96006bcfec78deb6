/**
 * Whom a tag seems to mean, the likeliest first: whoever it stands for already, then those named before it, the latest first.
 * A pronoun leaves out whom it cannot mean and puts those last of whom nobody can tell.
 */
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import type { Records } from '../../shared/document/records.ts'
import { firstPlaceOf, tagsIn, textOf } from '../../shared/document/tags.ts'
import type { Tag } from '../../shared/model/record.ts'
import type { Source } from '../../shared/model/source.ts'
import { genderOfPronoun, type Gender } from '../../shared/suggest/people/gender.ts'
import { isBody, isMany } from '../../shared/suggest/people/kindOf.ts'
import { genderOfGivenName } from '../../shared/suggest/people/lexicon.ts'
import { wordKey } from '../../shared/suggest/people/wordKey.ts'
import { mentionsOf, sourceIdsOf, sourceOf, tagOf } from '../editor/links.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'
import { mentionKind } from '../../shared/model/mention.ts'

export interface LikelySources {
  /** Ids of those that the tag stands for already. */
  readonly own: readonly string[]
  /** Ids of sources of the article, those among them. */
  readonly likely: readonly string[]
}

/** @param tagId of a quote or mention */
export function likelySources(editor: EditorState, tagId: string): LikelySources {
  const { doc } = editor
  const records = recordsOf(editor)
  const tag = tagOf(records, tagId)
  const place = firstPlaceOf(doc, tagId)
  if (!tag || !place) return { own: [], likely: [] }
  const own = ownSources(records, tag)
  const words = records.find(mentionKind, tagId) ? textOf(doc, tagId) : ''
  const fits = namedBefore(doc, records, place.from)
    .map((source) => ({ id: source.id, fit: fitOf(doc, records, source, words) }))
    .filter(({ fit }) => fit !== 'no')
  const sure = fits.filter(({ fit }) => fit === 'yes')
  const open = fits.filter(({ fit }) => fit === 'maybe')
  return { own, likely: [...new Set([...own, ...sure.map(({ id }) => id), ...open.map(({ id }) => id)])] }
}

function ownSources(records: Records, tag: Tag): readonly string[] {
  return sourceIdsOf(records, tag).map((id) => sourceOf(records, id)?.id ?? id)
}

/** Each source once, the latest named first. */
function namedBefore(doc: Node, records: Records, pos: number): readonly Source[] {
  const found = new Set<Source>()
  const before = [...tagsIn(doc)].flatMap(([id, [first]]) =>
    first && first.role === 'source' && first.from < pos ? [{ id, from: first.from }] : [],
  )
  for (const { id } of before.sort((a, b) => b.from - a.from)) {
    const sourceId = records.find(mentionKind, id)?.sourceId
    const source = sourceId === undefined ? undefined : sourceOf(records, sourceId)
    if (source) found.add(source)
  }
  return [...found]
}

/** Whether these words may mean this source; words that are no pronoun may mean anybody. */
function fitOf(doc: Node, records: Records, source: Source, words: string): 'yes' | 'no' | 'maybe' {
  const key = words.trim().toLowerCase().replace('’', "'")
  if (/^(?:it|its)$/.test(key)) return isBody(source.kind) ? 'yes' : 'no'
  if (/^(?:they|their|them)$/.test(key)) return isMany(source.kind) ? 'yes' : 'maybe'
  const gender = genderOfPronoun(key)
  if (gender === undefined) return 'maybe'
  if (source.kind !== 'person' && source.kind !== 'anonymous') return 'no'
  const known = genderOf(doc, records, source)
  return known === undefined ? 'maybe' : known === gender ? 'yes' : 'no'
}

/** What the article calls the person elsewhere counts for more than the given name. */
function genderOf(doc: Node, records: Records, source: Source): Gender | undefined {
  for (const mention of mentionsOf(records, source.id)) {
    const called = genderOfPronoun(textOf(doc, mention.id).toLowerCase().replace('’', "'"))
    if (called !== undefined) return called
  }
  return genderOfGivenName(wordKey(source.name.split(/\s+/u)[0] ?? ''))
}
