/** What an act has done beyond what one sees at once, in a sentence: the window shows it and reads it out. */
import type { Transaction } from 'prosemirror-state'

const SAID = 'quoin.said'

export function say(tr: Transaction, sentence: string): Transaction {
  return tr.setMeta(SAID, sentence)
}

export function saidIn(tr: Transaction): string | undefined {
  const said: unknown = tr.getMeta(SAID)
  return typeof said === 'string' ? said : undefined
}
