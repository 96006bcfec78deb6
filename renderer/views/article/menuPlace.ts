/** What a right click or the menu key in the galley is about, and the lines that the menu must not lie on. */
export interface MenuPlace {
  /** In CSS pixels from the corner of the window: where the menu begins, and the words it stands clear of. */
  readonly left: number
  readonly top: number
  readonly height: number
  /** The tag there, when no words are selected: under the mouse the innermost one. */
  readonly tag?: { readonly id: string; readonly role: string | undefined }
}

/** What `MouseEvent.button` says of the menu key: no button was pressed. */
const BY_KEY = -1

/** @param tagAtCaret the menu key is about the caret, and its event tells of the galley alone */
export function menuPlace(event: MouseEvent, tagAtCaret: () => string | undefined): MenuPlace | null {
  const { target, clientX, clientY, button } = event
  const galley = target instanceof Element && target.closest('.ProseMirror')
  if (!galley) return null
  const selection = document.getSelection()
  if (selection && !selection.isCollapsed) {
    return { left: clientX, ...linesOf([selection.getRangeAt(0)], clientY) }
  }
  const isByKey = button === BY_KEY
  // A comment lies within the tags it is on, which are what most want something of.
  const under =
    target.closest<HTMLElement>('[data-tag]:not([data-role="comment"])') ??
    target.closest<HTMLElement>('[data-tag]')
  const tagId = isByKey ? tagAtCaret() : under?.dataset['tag']
  if (tagId === undefined) return { left: clientX, top: clientY, height: 0 }
  const there = isByKey ? selection?.anchorNode?.parentElement : under
  const pieces = (there?.closest('p') ?? galley).querySelectorAll(`[data-tag="${CSS.escape(tagId)}"]`)
  const role = pieces[0]?.getAttribute('data-role') ?? undefined
  return { left: clientX, ...linesOf([...pieces], clientY), tag: { id: tagId, role } }
}

/** What is taller than the window leaves no room beside it: then the menu is where the mouse is. */
function linesOf(words: readonly (Element | Range)[], y: number): Pick<MenuPlace, 'top' | 'height'> {
  const boxes = words.map((each) => each.getBoundingClientRect())
  const top = Math.min(...boxes.map((box) => box.top))
  const height = Math.max(...boxes.map(({ bottom }) => bottom)) - top
  return boxes.length === 0 || height > window.innerHeight / 2 ? { top: y, height: 0 } : { top, height }
}
