/** The engine, off the main thread. */
import type { Proposal } from '../../shared/suggest/proposal.ts'
import { createReader } from '../../shared/suggest/reader.ts'
import type { Range } from '../../shared/text/range.ts'
import { touchesAny } from '../../shared/text/touchesAny.ts'

export interface SuggestRequest {
  readonly id: number
  readonly text: string
  readonly furniture: readonly Range[]
  /** BCP 47, as the article says. */
  readonly language: string
  /** Where what is asked for begins. */
  readonly wanted: readonly Range[]
}

/** Keeps what it read of the open article, so that a paragraph typed in is all that is read again. */
const reader = createReader()

addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  const { id, text, furniture, language, wanted } = data
  const all = reader.read(text, furniture, language)
  const isWanted = ({ content: [first] }: Proposal) => first !== undefined && touchesAny(wanted, first)
  const proposals = all.filter(isWanted)
  postMessage({ id, proposals })
})
