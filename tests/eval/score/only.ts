import type { ContentKind } from './contentKind.ts'

/** Which attributions are looked at, in the gold and in the predictions alike. */
export type Only = 'quoted' | 'direct' | 'mixed' | 'indirect'

export const ONLY: readonly Only[] = ['quoted', 'direct', 'mixed', 'indirect']

export function isLookedAt(kind: ContentKind, only: Only | undefined): boolean {
  if (only === undefined) return true
  return only === 'quoted' ? kind === 'direct' || kind === 'mixed' : kind === only
}
