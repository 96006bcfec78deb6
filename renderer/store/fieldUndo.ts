/**
 * Undo and redo in a text field. Chromium keeps one history for all fields of a page: where this one has nothing to take back, it
 * would take something back in another one, out of sight, and carry the focus there.
 */
type Field = HTMLInputElement | HTMLTextAreaElement

/** The field that has the focus: what it held when it came, and what was last done in it since. */
let here:
  | { readonly field: Field; readonly before: string; last: 'nothing' | 'typed' | 'history' }
  | undefined

export function watchFields(page: Window): void {
  page.addEventListener('focusin', ({ target }) => {
    // Whoever comes back to the window is where they were.
    if (here && here.field === target) return
    here = isField(target) ? { field: target, before: target.value, last: 'nothing' } : undefined
  })
  page.addEventListener('input', (event) => {
    if (!here || here.field !== event.target) return
    const isHistory = event instanceof InputEvent && /^history(Undo|Redo)$/.test(event.inputType)
    here.last = isHistory ? 'history' : 'typed'
  })
}

export function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** Whether the browser's own undo, or redo, would do something in this field and in no other. */
export function canTakeBack(field: Field, way: 'edit.undo' | 'edit.redo'): boolean {
  if (here?.field !== field) return false
  if (way === 'edit.redo') return here.last === 'history'
  return here.last === 'typed' || (here.last === 'history' && field.value !== here.before)
}
