import type { SourceKind } from '../../model/source.ts'
import { headOf } from './aroundName.ts'
import { kindByWords } from './kindOf.ts'
import { isNamedOffice } from './lexicon.ts'
import { personName } from './personName.ts'

/**
 * The kind of source that words by themselves most likely stand for. Unlike the engine, which has the article to ask, it takes
 * a lone name for a person's: so do editors who type one.
 */
export function likelyKind(words: string): SourceKind {
  const plain = words.trim()
  if (personName(plain.split(/\s+/u)) !== undefined) return 'person'
  const told = kindByWords(plain, /^the\s/iu.test(plain) && isNamedOffice(headOf(plain)))
  if (told !== undefined) return told
  return /\p{Lu}/u.test(plain) || !/\s/u.test(plain) ? 'person' : 'anonymous'
}
