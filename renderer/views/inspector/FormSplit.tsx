/**
 * The line between the inspector's lists and the form below. The form keeps its height whatever is selected; the line is moved
 * with the mouse or the arrows, and stays where it was put. A double click puts it back.
 * It is the last stop of the Tab key, for the fields are wanted first; the style sheet puts it above them.
 */
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { DEFAULT_PREFERENCES, LARGEST_FORM, SMALLEST_FORM } from '../../../shared/preferences.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'

const STEP = 0.04

export function FormSplit({ children }: { readonly children: ReactNode }) {
  const saved = useWorkbench(({ preferences }) => preferences.formShare)
  const setPreferences = useWorkbench(({ actions }) => actions.setPreferences)
  const [dragged, setDragged] = useState<number | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const share = dragged ?? saved
  const save = (formShare: number): void => setPreferences({ formShare: within(formShare) })

  const shareAt = ({ clientY }: PointerEvent): number => {
    const pane = form.current?.parentElement?.getBoundingClientRect()
    return pane && pane.height > 0 ? within((pane.bottom - clientY) / pane.height) : saved
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowUp: STEP, ArrowDown: -STEP }[event.key]
    if (step === undefined) return
    event.preventDefault()
    save(saved + step)
  }
  return (
    <>
      <div ref={form} className="form-place" style={{ flexBasis: `${share * 100}%` }}>
        {children}
      </div>
      <div
        className="form-split"
        role="separator"
        aria-label="Height of the form"
        aria-orientation="horizontal"
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={SMALLEST_FORM * 100}
        aria-valuemax={LARGEST_FORM * 100}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onDoubleClick={() => save(DEFAULT_PREFERENCES.formShare)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragged(saved)
        }}
        onPointerMove={(event) => dragged !== null && setDragged(shareAt(event))}
        onPointerUp={() => {
          if (dragged !== null) save(dragged)
          setDragged(null)
        }}
        onPointerCancel={() => setDragged(null)}
      />
    </>
  )
}

function within(share: number): number {
  return Math.min(LARGEST_FORM, Math.max(SMALLEST_FORM, share))
}
