/** Running the commands of the table: by key, menu, button or palette, in the place that one is in. */
import { COMMANDS, type CommandId, type Place } from '../../shared/commands.ts'
import type { OpenDesk } from './articleDesk.ts'
import type { Handler } from './commands.ts'
import { NEEDS } from './whatKeysNeed.ts'

interface Ports {
  readonly handlers: () => Readonly<Record<CommandId, Handler>>
  readonly place: () => Place
  readonly current: () => OpenDesk | undefined
  /** Views hear of the state as it is now. */
  readonly tellNow: () => void
  /** Says what a key that found nothing to do would need. */
  readonly say: (message: string) => void
}

interface Running {
  /** @returns whether it could do anything */
  readonly run: (id: CommandId) => boolean
  readonly runByKey: (id: CommandId) => boolean
  readonly can: (id: CommandId) => boolean
}

/** The place that a command is about, where there is one. */
const WHERE: ReadonlyMap<CommandId, Place> = new Map(
  COMMANDS.flatMap((row) => ('where' in row ? [[row.id, row.where] as const] : [])),
)

export function createRunning({ handlers, place, current, tellNow, say }: Ports): Running {
  const isHere = (id: CommandId): boolean => (WHERE.get(id) ?? place()) === place()

  function run(id: CommandId): boolean {
    if (!isHere(id)) return false
    const handler = handlers()[id]
    if ('run' in handler) {
      if (!handler.can()) return false
      // What a window command shows is about the state that its key was pressed on.
      tellNow()
      handler.run()
      // Where it opens a field, the next key is for that.
      tellNow()
      return true
    }
    const desk = current()
    return desk ? handler.editor(desk.state(), desk.dispatch, desk.view()) : false
  }

  return {
    run,
    runByKey(id) {
      if (run(id)) return true
      const needs = NEEDS[id]
      if (needs !== undefined) say(needs)
      return needs !== undefined
    },
    can(id) {
      if (!isHere(id)) return false
      const handler = handlers()[id]
      if ('run' in handler) return handler.can()
      const desk = current()
      return desk ? handler.editor(desk.state()) : false
    },
  }
}
