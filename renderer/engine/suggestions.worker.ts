/** The engine, off the main thread. */
import { propose } from '../../shared/suggest/propose.ts'
import type { Range } from '../../shared/text/range.ts'

export interface SuggestRequest {
  readonly id: number
  readonly text: string
  readonly furniture: readonly Range[]
}

addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  postMessage({ id: data.id, proposals: propose(data.text, data.furniture) })
})
