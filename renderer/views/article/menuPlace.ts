/** What a right click or the menu key in the galley is about, and the lines that the menu must not lie on. */
export interface MenuPlace {
  /** In CSS pixels from the corner of the window: where the menu begins, and the words it stands clear of. */
  readonly left: number
  readonly top: number
  readonly height: number
  /** The innermost tag there, when no words are selected. */
  readonly tagId?: string
}

export function menuPlace({ target, clientX, clientY }: MouseEvent): MenuPlace | null {
  if (!(target instanceof Element) || !target.closest('.ProseMirror')) return null
  const selection = document.getSelection()
  if (selection && !selection.isCollapsed) {
    return { left: clientX, ...linesOf(selection.getRangeAt(0).getBoundingClientRect(), clientY) }
  }
  const tag = target.closest<HTMLElement>('[data-tag]')
  const tagId = tag?.dataset['tag']
  if (!tag || tagId === undefined) return { left: clientX, top: clientY, height: 0 }
  return { left: clientX, ...linesOf(tag.getBoundingClientRect(), clientY), tagId }
}

/** What is taller than the window leaves no room beside it: then the menu is where the mouse is. */
function linesOf({ top, bottom }: DOMRect, y: number): Pick<MenuPlace, 'top' | 'height'> {
  const isOverlong = bottom - top > window.innerHeight / 2
  return isOverlong ? { top: y, height: 0 } : { top, height: bottom - top }
}
