/**
 * What is being typed into a field whose value lives in the article. It is handed on when the typing pauses, when the field
 * is left, on Enter, and whenever the window asks for it (`store/drafts.ts`), so that nothing typed is ever only on screen.
 * A value that changes underneath shows at once unless somebody is typing.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { holdDraft } from '../../store/drafts.ts'

/** A pause this long ends a step of undo. */
const PAUSE_MS = 350
/** Who types without a pause loses no more than this in a power cut. */
const LONGEST_MS = 1000

export interface DraftOptions {
  readonly value: string
  readonly onCommit: (value: string) => void
  /** What becomes of the words when they are handed on: the field keeps them as typed while it has the focus. */
  readonly clean?: (typed: string) => string
  /** Once the field is gone its words could reach another article: then they are dropped. */
  readonly dropsWhenGone?: boolean
}

export interface Draft {
  readonly value: string
  readonly onChange: (typed: string) => void
  /** The field is left: hands on, and shows what became of it. */
  readonly commit: () => void
}

export function useDraft(options: DraftOptions): Draft {
  const { value, onCommit, clean = asTyped, dropsWhenGone = false } = options
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef<string | null>(null)
  const held = useRef<Held | null>(null)
  const ports = useRef({ value, onCommit, clean })
  useLayoutEffect(() => {
    ports.current = { value, onCommit, clean }
  })

  const letGo = useCallback(() => {
    clearTimeout(held.current?.timer)
    held.current?.release()
    held.current = null
  }, [])

  const handOn = useCallback(() => {
    if (held.current === null) return
    letGo()
    const next = ports.current.clean(latest.current ?? '')
    if (latest.current !== null && next !== ports.current.value) ports.current.onCommit(next)
  }, [letGo])

  const show = useCallback((next: string | null) => {
    latest.current = next
    setTyped(next)
  }, [])

  useEffect(() => {
    const isElsewhere = latest.current !== null && ports.current.clean(latest.current) !== value
    if (held.current === null && isElsewhere) show(null)
  }, [value, show])

  // Another tag may come to hand while somebody types: what was typed still belongs to this one.
  useEffect(() => (dropsWhenGone ? letGo : handOn), [dropsWhenGone, letGo, handOn])

  return {
    value: typed ?? value,
    onChange: (next) => {
      show(next)
      const now = Date.now()
      const { since, release } = held.current ?? { since: now, release: holdDraft(handOn) }
      clearTimeout(held.current?.timer)
      const timer = setTimeout(handOn, Math.min(PAUSE_MS, since + LONGEST_MS - now))
      held.current = { since, release, timer }
    },
    commit: () => {
      handOn()
      show(null)
    },
  }
}

interface Held {
  /** When the first of what is not handed on was typed. */
  readonly since: number
  readonly timer: ReturnType<typeof setTimeout>
  readonly release: () => void
}

function asTyped(typed: string): string {
  return typed
}
