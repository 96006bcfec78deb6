/** What was done on a window's word and can be taken back on it, by a token: what it takes stays here. */
import { randomUUID } from 'node:crypto'
import { ok } from '../../shared/result.ts'
import type { HandlersOf } from './handlersOf.ts'

type TakeBack = () => Promise<readonly string[]>

export interface Undoing {
  /** @returns the token */
  readonly add: (takeBack: TakeBack) => string
  /** @returns sentences about what could not be taken back; once */
  readonly takeBack: (token: string) => Promise<readonly string[]>
}

const MOST = 100

export function createUndoing(): Undoing {
  const done = new Map<string, TakeBack>()
  return {
    add(takeBack) {
      const token = randomUUID()
      done.set(token, takeBack)
      const [oldest] = done.keys()
      if (done.size > MOST && oldest !== undefined) done.delete(oldest)
      return token
    },
    async takeBack(token) {
      const takeBack = done.get(token)
      done.delete(token)
      return takeBack ? takeBack() : ['This cannot be taken back any more.']
    },
  }
}

export function undoingHandlers(undoing: Undoing): HandlersOf<'acts.takeBack'> {
  return {
    'acts.takeBack': async ({ token }) => ok({ refused: await undoing.takeBack(token) }),
  }
}
