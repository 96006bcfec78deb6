import type { Frame } from './gold.ts'

/** What of a proposal is judged: where it lies, how sure the engine is, and which reading found it. */
export interface Weighed extends Frame {
  readonly rule: string
  readonly confidence: number
}
