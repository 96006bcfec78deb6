import type { InHand } from '../../store/selectors.ts'

export type QuoteInHand = Extract<InHand, { role: 'content' }>
