/**
 * What the palette finds: every command, then articles to open and quotes and sources to jump to. With nothing typed it
 * lists the commands, so that it can be read like a menu.
 */
import type { CommandId } from '../../../shared/commands.ts'
import type { ArticleCard } from '../../../shared/contract/desk.ts'
import type { Preferences } from '../../../shared/preferences.ts'
import type { QuoteRow, SourceRow } from '../../store/selectors.ts'
import { ALL_COMMANDS, keysIn } from '../command/commandRow.ts'
import { closeness, matchesWords } from '../matchesWords.ts'

export interface PaletteEntry {
  readonly id: string
  readonly group: string
  readonly label: string
  readonly detail: string
  readonly keys: readonly string[]
  readonly isDisabled: boolean
  readonly target:
    | { readonly command: CommandId }
    | { readonly slug: string }
    | { readonly tagId: string }
    | { readonly sourceId: string }
}

export interface Findable {
  readonly mode: Preferences['mode']
  readonly can: (command: CommandId) => boolean
  /** What some commands are about just now. */
  readonly about: Partial<Readonly<Record<CommandId, string>>>
  /** That main has found by what was typed. */
  readonly articles: readonly ArticleCard[]
  readonly quotes: readonly QuoteRow[]
  readonly sources: readonly SourceRow[]
}

const MOST_OF_A_KIND = 12

export function paletteEntries(findable: Findable, typed: string): readonly PaletteEntry[] {
  const commands = commandEntries(findable)
  if (typed.trim() === '') return commands
  const found = fitting(commands, typed)
  const possible = found.filter(({ isDisabled }) => !isDisabled)
  const impossible = found.filter(({ isDisabled }) => isDisabled)
  return [
    ...possible.map((entry) => ({ ...entry, group: 'Commands' })),
    ...fitting(sourceEntries(findable.sources), typed),
    ...fitting(quoteEntries(findable.quotes), typed),
    ...articleEntries(findable.articles),
    ...impossible.map((entry) => ({ ...entry, group: 'Not possible now' })),
  ]
}

function fitting(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const found: PaletteEntry[] = []
  for (const entry of entries) {
    if (found.length === MOST_OF_A_KIND * 4) break
    if (matchesWords(`${entry.label} ${entry.detail} ${entry.group}`, typed)) found.push(entry)
  }
  const fit = (entry: PaletteEntry) => closeness(entry.label, typed)
  return found.sort((a, b) => fit(b) - fit(a)).slice(0, MOST_OF_A_KIND)
}

function commandEntries({ mode, can, about }: Findable): readonly PaletteEntry[] {
  return ALL_COMMANDS.filter(({ id }) => id !== 'go.palette').map((row) => ({
    id: row.id,
    group: row.group,
    label: row.label,
    detail: about[row.id] ?? '',
    keys: keysIn(mode, row),
    isDisabled: !can(row.id),
    target: { command: row.id },
  }))
}

function quoteEntries(quotes: readonly QuoteRow[]): readonly PaletteEntry[] {
  return quotes.map(({ id, text, speakers }) => ({
    id: `quote ${id}`,
    group: 'Quotes',
    label: text,
    detail: speakers.map(({ label }) => label).join(', '),
    keys: [],
    isDisabled: false,
    target: { tagId: id },
  }))
}

function sourceEntries(sources: readonly SourceRow[]): readonly PaletteEntry[] {
  return sources
    .filter(({ quotes }) => quotes > 0)
    .map(({ id, label, detail }) => ({
      id: `source ${id}`,
      group: 'Sources',
      label,
      detail,
      keys: [],
      isDisabled: false,
      target: { sourceId: id },
    }))
}

function articleEntries(articles: readonly ArticleCard[]): readonly PaletteEntry[] {
  return articles.map(({ slug, title }) => ({
    id: `article ${slug}`,
    group: 'Articles',
    label: title,
    detail: slug,
    keys: [],
    isDisabled: false,
    target: { slug },
  }))
}
