/**
 * What is being typed into a field whose value lives elsewhere. The value is handed on when the field is left or Enter
 * is pressed, so that one change of mind is one step of undo; a value that changes underneath shows at once unless
 * somebody is typing.
 */
import { useRef, useState } from 'react'

export interface Draft {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly commit: () => void
  readonly discard: () => void
}

export function useDraft(value: string, onCommit: (value: string) => void): Draft {
  const [typed, setTyped] = useState<string | null>(null)
  // Esc takes back and moves the focus in one go: the blur must already see that nothing is left to commit.
  const latest = useRef<string | null>(null)
  const type = (next: string | null): void => {
    latest.current = next
    setTyped(next)
  }
  return {
    value: typed ?? value,
    onChange: type,
    commit: () => {
      const next = latest.current
      type(null)
      if (next !== null && next !== value) onCommit(next)
    },
    discard: () => type(null),
  }
}
