/**
 * In a narrow window the desk and the inspector fold away and come out over the galley while they have the focus, so F6, the
 * commands that lead into them and the header's buttons open them and Esc closes them. The widths stand in styles/folding.css.
 */
export type Foldable = 'desk' | 'inspector'

export function paneOf(name: Foldable): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane="${name}"]`)
}

export function isFolded(pane: HTMLElement): boolean {
  return getComputedStyle(pane).position === 'absolute'
}
