/** Moving the focus between the panes of the window: F6. */
const PANES = ['desk', 'galley', 'inspector'] as const

export function focusNextPane(direction: -1 | 1, focusGalley: () => void): void {
  const shown = PANES.filter((name) => paneElement(name))
  const here = shown.findIndex((name) => paneElement(name)?.contains(document.activeElement))
  const next = shown[(here + direction + shown.length) % shown.length]
  if (next === 'galley') focusGalley()
  else if (next) paneElement(next)?.focus()
}

export function focusFilter(): void {
  document.querySelector<HTMLInputElement>('[data-pane="desk"] input')?.focus()
}

export function focusFind(): void {
  const field = document.querySelector<HTMLInputElement>('.find-bar input')
  field?.focus()
  field?.select()
}

function paneElement(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane="${name}"]`)
}
