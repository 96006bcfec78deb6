import type { FurnitureKind } from './furniture.ts'

const LINE_LIMIT = 1500

const KINDS: readonly (readonly [FurnitureKind, RegExp])[] = [
  [
    'copyright',
    /^(?:(?:™ *(?:&|and) *)?©|\(c\) *\d{4}|Copyright\b.{0,12}(?:\d{4}|©)|All (?:contents|rights)\b.{0,40}(?:©|reserved)|This material may not be published)/iu,
  ],
  [
    'correction',
    /^\(?(?:(?:correction|corrects|corrected|clarification|clarifies|editor[’']s note)\b[^.:]{0,60}:|update:|this (?:story|article|version|report|headline)\b.{0,30}\b(?:corrects?|corrected|updated|amended|clarif)|an earlier version of this|(?:corrects|refiles to|adds dropped|recasts)\b)/iu,
  ],
  [
    'credit',
    /^\((?:additional |with )?(?:reporting|writing|editing|compiled|graphics?|translated|production)\b[^)]{0,700}\)\.?$/iu,
  ],
  [
    'credit',
    /^(?:additional |with |reporting and writing |further )?(?:reporting|research|editing|graphics|translation|photographs?) (?:was )?(?:contributed )?(?:by|from)\b.{0,300}$/iu,
  ],
  [
    'credit',
    /^.{2,280}\bcontributed (?:(?:reporting|research|additional reporting)\b.{0,60}|to (?:this|the) (?:report|story|article))\.?$/iu,
  ],
  ['credit', /^Our Standards: .{0,80}$/iu],
  [
    'slugLine',
    /^(?:The-CNN-Wire|-{1,3} ?\d+ ?-{1,3}|#{3,}|_{3,}|\*{3,}|\(?(?:ENDS?|more)\)?|-+ ?(?:ends|more) ?-+)$/u,
  ],
  ['slugLine', /^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+){2,}(?:\/\S{0,20})?$/u],
]

/** What kind of furniture a line below the story is, if it is furniture as a whole. */
export function readTailLine(line: string): FurnitureKind | undefined {
  if (line.length > LINE_LIMIT) return undefined
  return KINDS.find(([, pattern]) => pattern.test(line))?.[0]
}
