/**
 * What the field "who is it?" offers for what was typed: sources that fit, the best first, then making a new one of each
 * kind, the likeliest first. With nothing typed, the words of the tag itself stand in for it.
 */
import { SOURCE_KINDS, sourceLabel, type Source, type SourceKind } from '../../../shared/model/source.ts'
import { closeness, matchesWords } from '../matchesWords.ts'
import { guessKind } from './guessKind.ts'

export type SourceChoice =
  | { readonly id: string; readonly group: string; readonly source: Source }
  | { readonly id: string; readonly group: string; readonly kind: SourceKind; readonly name: string }

export interface Asked {
  readonly typed: string
  /** The words of the mention or, of a quote, of its first mention. */
  readonly hint: string
  /** Only a new source will do. */
  readonly isMaking: boolean
}

const MOST_SOURCES = 40

export function sourceChoices(
  known: readonly Source[],
  { typed, hint, isMaking }: Asked,
): readonly SourceChoice[] {
  const name = typed.trim() || hint.trim()
  const found = isMaking ? [] : fittingSources(known, typed.trim(), hint.trim())
  const kinds = name === '' ? [] : kindsFor(name)
  return [
    ...found.map((source) => ({ id: source.id, group: 'Known sources', source })),
    // While known sources fit, the likeliest kind is enough: it can be changed in the entry.
    ...(found.length > 0 ? kinds.slice(0, 1) : kinds).map((kind) => making(kind, name)),
  ]
}

function fittingSources(known: readonly Source[], typed: string, hint: string): readonly Source[] {
  const fitting = known
    .filter((source) => matchesWords(everyName(source), typed))
    .map((source, order) => ({ source, order, fit: fitOf(source, typed, hint) }))
  fitting.sort((a, b) => b.fit - a.fit || a.order - b.order)
  return fitting.slice(0, MOST_SOURCES).map(({ source }) => source)
}

function fitOf(source: Source, typed: string, hint: string): number {
  if (typed !== '') return closeness(sourceLabel(source), typed)
  if (hint === '') return 0
  return matchesWords(hint, sourceLabel(source)) || matchesWords(everyName(source), hint) ? 1 : 0
}

function everyName({ name, descriptor, aliases, affiliation = '', issuer = '' }: Source): string {
  return [name, descriptor, ...aliases, affiliation, issuer].join(' ')
}

function kindsFor(name: string): readonly SourceKind[] {
  const best = guessKind(name)
  return [best, ...SOURCE_KINDS.filter((kind) => kind !== best)]
}

function making(kind: SourceKind, name: string): SourceChoice {
  return { id: `new ${kind}`, group: `Make new source “${name}”`, kind, name }
}
