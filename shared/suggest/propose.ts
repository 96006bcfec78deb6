import type { Range } from '../text/range.ts'
import type { Proposal } from './proposal.ts'
import { createReader } from './reader.ts'

/** Proposals for a text in document order; nothing inside its furniture is read. See `Reader`. */
export const propose = (text: string, furniture: readonly Range[], language?: string): readonly Proposal[] =>
  createReader().read(text, furniture, language)
