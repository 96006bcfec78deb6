/**
 * Before each commit React writes down where the caret is, and if the element with the focus is editable it walks through
 * all of its nodes to count: 10,000 tags cost 10 ms or more for every key that changes a figure in the status bar. The
 * galley keeps its own caret, so React is told that there is none to keep: it looks at this property, ProseMirror and the
 * browser at the attribute.
 */
export function keepReactOut(mount: Element): void {
  const editable = mount.querySelector<HTMLElement>('[contenteditable="true"]')
  if (!editable) return
  Object.defineProperty(editable, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set: (value: string) => {
      editable.setAttribute('contenteditable', value)
    },
  })
}
