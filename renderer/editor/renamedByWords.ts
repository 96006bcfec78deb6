/** The entry that is called by the very words of one mention, and by no others: it goes by what those words become. */
import type { Node } from 'prosemirror-model'
import type { Records } from '../../shared/document/records.ts'
import { placesOf, textOf } from '../../shared/document/tags.ts'
import { mentionKind } from '../../shared/model/mention.ts'
import type { Tag } from '../../shared/model/record.ts'
import { sourceKind, isAnonymous, type Source } from '../../shared/model/source.ts'
import { saysSomething } from '../../shared/text/words.ts'
import { mentionsOf, quotesOf } from './links.ts'

/**
 * @param before the document in which the entry got its name
 * @returns the entry under its new name; undefined where a person has named it, others are called so, too, or the words are
 * signs only
 */
export function renamedByWords(records: Records, tag: Tag, before: Node, after: Node): Source | undefined {
  const sourceId = records.find(mentionKind, tag.id)?.sourceId
  const entry = sourceId === undefined ? undefined : records.find(sourceKind, sourceId)
  if (!entry || placesOf(after, tag.id).length !== 1) return undefined
  if (mentionsOf(records, entry.id).length > 1 || quotesOf(records, entry.id).length > 0) return undefined
  const [was, is = ''] = [before, after].map((doc) => textOf(doc, tag.id).replaceAll(SIGNS_AT_ENDS, ''))
  if (!saysSomething(is)) return undefined
  if (isAnonymous(entry)) return entry.descriptor === was ? { ...entry, descriptor: is } : undefined
  return entry.name === was ? { ...entry, name: is } : undefined
}

const SIGNS_AT_ENDS = /^[\s,;:]+|[\s,;:]+$/g
