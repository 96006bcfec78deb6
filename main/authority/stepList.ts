/** The last changes, for windows that fell behind; older ones are told to load it anew. */
import type { Steps } from '../../shared/contract/article.ts'

export interface StepList {
  version(): number
  add(steps: readonly unknown[], clientId: string): void
  /** @returns undefined when the steps since then are no longer here, or the version never was */
  since(version: number): Steps | undefined
}

const MOST = 5000

export function createStepList(slug: string, firstVersion: number): StepList {
  let oldest = firstVersion
  let steps: unknown[] = []
  let clientIds: string[] = []
  const version = (): number => oldest + steps.length
  return {
    version,
    add(added, clientId) {
      for (const step of added) {
        steps.push(step)
        clientIds.push(clientId)
      }
      // Cut rarely, so that it does not cost anything for each step.
      if (steps.length <= MOST * 2) return
      oldest += steps.length - MOST
      steps = steps.slice(-MOST)
      clientIds = clientIds.slice(-MOST)
    },
    since(from) {
      if (from < oldest || from > version()) return undefined
      return {
        slug,
        version: from,
        steps: steps.slice(from - oldest),
        clientIds: clientIds.slice(from - oldest),
      }
    },
  }
}
