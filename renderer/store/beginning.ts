/** How a window begins: with what it must know before anything is drawn in it, and with the article that it shows. */
import type { Bridge } from '../../shared/contract/contract.ts'
import type { Refusal } from '../../shared/result.ts'
import type { WorkbenchState } from './workbench.ts'

interface Ports {
  readonly bridge: Pick<Bridge, 'calls'>
  readonly get: () => Pick<WorkbenchState, 'opening'>
  readonly set: (change: Pick<WorkbenchState, 'preferences'>) => void
  readonly refused: (refusal: Refusal) => void
  /** The article that is shown. */
  readonly current: () => unknown
  readonly openArticle: (slug: string) => Promise<void>
}

export async function begin({ bridge, get, set, refused, current, openArticle }: Ports): Promise<void> {
  const answer = await bridge.calls['window.begin'](null)
  if (!answer.ok) {
    refused(answer)
    return
  }
  const { preferences, slug } = answer.value
  set({ preferences })
  // Whoever was quicker and opened another one keeps it.
  if (slug !== null && get().opening === null && !current()) await soon(openArticle(slug))
}

/** Longer than it takes to read any but the longest articles. */
const PATIENCE_MS = 200

/** What is long in coming is not waited for. */
export function soon(coming: Promise<void>): Promise<void> {
  return Promise.race([coming, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))])
}
