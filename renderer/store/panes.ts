/**
 * The panes of the window, and moving the focus between them: F6. In a narrow window the desk and the inspector fold away
 * and come out over the galley while they have the focus, so whatever leads into them opens them and Esc closes them. The
 * widths stand in styles/folding.css.
 */
export type Foldable = 'desk' | 'inspector'

const PANES = ['desk', 'galley', 'inspector', 'sources', 'entry', 'search', 'notices'] as const
/** In the order of preference. */
const FIRST_IN_PANE = ['[role="listbox"]', 'input, button:not([disabled])']

export function focusNextPane(direction: -1 | 1, focusGalley: () => void): void {
  const shown = PANES.filter((name) => paneElement(name))
  const here = shown.findIndex((name) => paneElement(name)?.contains(document.activeElement))
  const next = shown[(here + direction + shown.length) % shown.length]
  if (next === 'galley') focusGalley()
  else if (next) focusPane(paneElement(next))
}

/**
 * Straight to what can be used with the arrows: handed on by the pane itself, Chromium would go on writing into the galley's
 * EditContext (`noInputPlugin.ts`).
 */
export function focusPane(pane: HTMLElement | null): void {
  const found = FIRST_IN_PANE.map((wanted) => pane?.querySelector<HTMLElement>(wanted))
  const first = found.find((element) => element) ?? pane
  first?.focus()
}

export function focusFilter(): void {
  document.querySelector<HTMLInputElement>('[data-pane="desk"] input')?.focus()
}

export function focusSourcesFilter(): void {
  focusField('[data-pane="sources"] input')
}

export function focusSearch(): void {
  focusField('[data-pane="search"] input')
}

export function focusFind(): void {
  focusField('.find-bar input')
}

/** What is typed takes the place of what is there. */
function focusField(selector: string): void {
  const field = document.querySelector<HTMLInputElement>(selector)
  field?.focus()
  field?.select()
}

export function paneElement(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane="${name}"]`)
}

/** To its first row: the list keeps to itself which of its rows is at hand, so it is told by its own key. */
export function focusFirstRow(name: string): void {
  const list = paneElement(name)?.querySelector<HTMLElement>('[role="listbox"]')
  list?.focus()
  list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, cancelable: true }))
}

export function isFolded(pane: HTMLElement): boolean {
  return getComputedStyle(pane).position === 'absolute'
}
