/** The rows of the one command table, as views read them. */
import { COMMANDS, type CommandId, type CommandRow } from '../../../shared/commands.ts'
import type { Preferences } from '../../../shared/preferences.ts'

export type KnownCommand = CommandRow & { readonly id: CommandId }

export const ALL_COMMANDS: readonly KnownCommand[] = COMMANDS

const byId = new Map(ALL_COMMANDS.map((row) => [row.id, row]))

export function commandRow(id: CommandId): KnownCommand {
  const row = byId.get(id)
  if (!row) throw new RangeError(`no command is called ${id}`)
  return row
}

/** The keys that work now: plain letters while tagging, those with a modifier while letters write. */
export function keysIn(mode: Preferences['mode'], row: KnownCommand): readonly string[] {
  return [...((mode === 'tagging' ? row.keys : row.editingKeys) ?? []), ...(row.anywhere ?? [])]
}

/** A label without the dots that promise a dialog. */
export function plainLabel({ label }: KnownCommand): string {
  return label.replace(/…$/, '')
}
