/**
 * Undo and redo in a text field. Chromium keeps one history for all fields of a page: where this one has nothing to take back, it
 * would take something back in another one, out of sight, and carry the focus there.
 */
type Field = HTMLInputElement | HTMLTextAreaElement

/** The field that has the focus: what it held then, and whether its last change was an undo or a redo. */
let here: { readonly field: Field; readonly before: string; takesBack: boolean } | undefined

export function watchFields(page: Window): void {
  page.addEventListener('focusin', ({ target }) => {
    here = isField(target) ? { field: target, before: target.value, takesBack: false } : undefined
  })
  page.addEventListener('input', (event) => {
    if (here && here.field === event.target)
      here.takesBack = event instanceof InputEvent && /^history(Undo|Redo)$/.test(event.inputType)
  })
}

export function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** Whether the browser's own undo, or redo, would do something in this field and in no other. */
export function canTakeBack(field: Field, way: 'edit.undo' | 'edit.redo'): boolean {
  if (here?.field !== field) return false
  return way === 'edit.undo' ? field.value !== here.before : here.takesBack
}
