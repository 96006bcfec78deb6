import type { Range } from './range.ts'

/** What stands in a wire text without being part of the story. */
export type FurnitureKind =
  | 'header'
  | 'date'
  | 'byline'
  | 'dateline'
  | 'wireTag'
  | 'credit'
  | 'slugLine'
  | 'copyright'
  | 'correction'

export interface Furniture extends Range {
  readonly kind: FurnitureKind
}
