/** The engine, off the main thread. */
import type { Proposal } from '../../shared/suggest/proposal.ts'
import { createReader } from '../../shared/suggest/reader.ts'
import type { Range } from '../../shared/text/range.ts'
import { applyChange, type TextChange } from '../../shared/text/textChange.ts'
import { touchesAny } from '../../shared/text/touchesAny.ts'

export interface SuggestRequest {
  readonly id: number
  /** Of the text of the last request, which was '' before the first. */
  readonly change: TextChange
  readonly furniture: readonly Range[]
  /** BCP 47, as the article says. */
  readonly language: string
  /** Where what is asked for begins. */
  readonly wanted: readonly Range[]
}

/** Keeps what it read of the open article, so that a paragraph typed in is all that is read again. */
const reader = createReader()
let text = ''

addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  const { id, change, furniture, language, wanted } = data
  text = applyChange(text, change)
  const all = reader.read(text, furniture, language)
  const isWanted = ({ content: [first] }: Proposal) => first !== undefined && touchesAny(wanted, first)
  const proposals = all.filter(isWanted)
  postMessage({ id, proposals })
})
