/** What a format is written by. */
import type { TaggedArticle } from '../../model/taggedArticle.ts'

/** What offsets count, wherever a format has one unit only. */
export const UNITS = ['code-points', 'utf-16'] as const
export type Unit = (typeof UNITS)[number]

export interface HowToWrite {
  readonly unit: Unit
  /** Only for formats that join: another article came before it in the same file. */
  readonly continued?: boolean
}

export interface WrittenFile {
  /** Of its name, with the point before it: files of one article differ in nothing else. */
  readonly ending: string
  readonly text: string
}

interface Written {
  /** The first is the one that was asked for; the others lie beside it. */
  readonly files: readonly [WrittenFile, ...WrittenFile[]]
  /** What the article has and the files could not carry, in sentences for people. */
  readonly left: readonly string[]
}

/** Pure: the same article always gives the same files. */
export type Writer = (article: TaggedArticle, how: HowToWrite) => Written
