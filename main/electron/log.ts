/** The log on this computer, for people who help with trouble. It holds no text of articles and goes nowhere. */
import { join } from 'node:path'
import { inspect } from 'node:util'
import log from 'electron-log/node'

export interface Log {
  readonly info: (message: string) => void
  readonly warn: (message: string, error?: unknown) => void
  readonly error: (message: string, error?: unknown) => void
}

/** @param terminal also write warnings to the terminal that Quoin was started from */
export function createLog(profile: string, terminal: boolean): Log {
  log.transports.file.resolvePathFn = () => join(profile, 'logs', 'main.log')
  log.transports.file.level = 'info'
  log.transports.console.level = terminal ? 'warn' : false
  return {
    info: (message) => {
      log.info(message)
    },
    warn: (message, error) => {
      log.warn(message, ...given(error))
    },
    error: (message, error) => {
      log.error(message, ...given(error))
    },
  }
}

function given(error: unknown): readonly string[] {
  if (error === undefined) return []
  return [error instanceof Error ? (error.stack ?? error.message) : inspect(error)]
}
