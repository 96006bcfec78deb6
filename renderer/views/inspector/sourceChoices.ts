/**
 * What the field "who is it?" offers for what was typed: sources that fit, the best first, then making a new one of each
 * kind, the likeliest first. With nothing typed, the words of the tag itself stand in for it, and who the article seems to
 * mean comes first. Whoever makes a new source of a name that is there is shown the one that is.
 */
import { SOURCE_KINDS, sourceLabel, type Source, type SourceKind } from '../../../shared/model/source.ts'
import { nameKey } from '../../../shared/nameKey.ts'
import { mentionForm } from '../../../shared/suggest/people/mentionForm.ts'
import { likelyKind } from '../../../shared/suggest/people/likelyKind.ts'
import { closeness, matchesWords } from '../matchesWords.ts'

export type SourceChoice =
  | { readonly id: string; readonly group: string; readonly source: Source }
  | { readonly id: string; readonly group: string; readonly kind: SourceKind; readonly name: string }

export interface Asked {
  readonly typed: string
  /** The words of the mention or, of a quote, of its first mention. */
  readonly hint: string
  /** A new source is wanted. */
  readonly isMaking: boolean
  /** Ids of those whom the tag stands for already: with nothing typed, Enter changes nothing. */
  readonly own?: readonly string[]
  /** Ids of those whom the article seems to mean, the likeliest first. */
  readonly likely?: readonly string[]
  /** Whether the article names it: with nothing typed, strangers of the desk are only offered where the words fit them. */
  readonly isNear?: (id: string) => boolean
}

const MOST_SOURCES = 40

export function sourceChoices(
  known: readonly Source[],
  { typed, hint, isMaking, own = [], likely = [], isNear = () => true }: Asked,
): readonly SourceChoice[] {
  const name = typed.trim() || hint.trim()
  const twins = known.filter((source) => isCalled(source, name))
  const found = isMaking ? twins : fittingSources(known, typed.trim(), hint.trim(), { own, likely, isNear })
  const group = isMaking ? 'Already in the directory: use it' : 'Known sources'
  const kinds = name === '' ? [] : kindsFor(name)
  return [
    ...found.map((source) => ({ id: source.id, group, source })),
    // While known sources fit, the likeliest kind is enough: it can be changed in the entry.
    ...(found.length > 0 ? kinds.slice(0, 1) : kinds).map((kind) => making(kind, name, twins.length > 0)),
  ]
}

/** Whether an entry goes by this very name. */
export function isCalled(source: Pick<Source, 'name' | 'descriptor'>, name: string): boolean {
  return name !== '' && nameKey(source.name || source.descriptor) === nameKey(name)
}

function fittingSources(
  known: readonly Source[],
  typed: string,
  hint: string,
  { own, likely, isNear }: Required<Pick<Asked, 'own' | 'likely' | 'isNear'>>,
): readonly Source[] {
  const rankOf = ({ id }: Source) => (likely.includes(id) ? likely.length - likely.indexOf(id) : 0)
  const fitting = known
    .filter((source) => matchesWords(everyName(source), typed))
    .filter(
      (source) =>
        typed !== '' ||
        hint === '' ||
        isNear(source.id) ||
        likely.includes(source.id) ||
        fitOf(source, '', hint) > 0,
    )
    .map((source, order) => ({
      source,
      order,
      fit:
        typed === '' && own.includes(source.id)
          ? Infinity
          : fitOf(source, typed, hint) * (likely.length + 1) + (typed === '' ? rankOf(source) : 0),
    }))
  fitting.sort((a, b) => b.fit - a.fit || a.order - b.order)
  return fitting.slice(0, MOST_SOURCES).map(({ source }) => source)
}

function fitOf(source: Source, typed: string, hint: string): number {
  if (typed !== '') return closeness(sourceLabel(source), typed)
  // “he” is in “the” and means neither.
  if (hint === '' || mentionForm(hint) === 'pronoun') return 0
  if (matchesWords(hint, sourceLabel(source)) || matchesWords(everyName(source), hint)) return 1
  return sharesName(source, hint) ? 0.5 : 0
}

/** “Mme Lefèvre” may be René Lefèvre, or his sister. */
function sharesName(source: Source, hint: string): boolean {
  const names = new Set((everyName(source).match(NAME) ?? []).map(nameKey))
  return (hint.match(NAME) ?? []).some((word) => names.has(nameKey(word)))
}

/** A word that may be part of a name: a capital and some letters more. */
const NAME = /\p{Lu}[\p{L}\p{M}’'-]{2,}/gu

function everyName({ name, descriptor, aliases, affiliation = '', issuer = '' }: Source): string {
  return [name, descriptor, ...aliases, affiliation, issuer].join(' ')
}

function kindsFor(name: string): readonly SourceKind[] {
  const best = likelyKind(name)
  return [best, ...SOURCE_KINDS.filter((kind) => kind !== best)]
}

function making(kind: SourceKind, name: string, isTwin: boolean): SourceChoice {
  return { id: `new ${kind}`, group: `Make ${isTwin ? 'another' : 'new'} source “${name}”`, kind, name }
}
