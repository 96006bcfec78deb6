/**
 * A key as ProseMirror keymaps write it -> as Electron's menus show it. The menu only shows keys; the page handles them,
 * so that a key means the same in menu, key map and galley.
 */
const MODIFIERS: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  Ctrl: 'Control',
  Cmd: 'Command',
  Alt: 'Alt',
  Shift: 'Shift',
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '+': 'Plus',
}

/**
 * @param key such as `Mod-Shift-z` or `F6`
 * @throws RangeError when a modifier is not one that keymaps know
 */
export function accelerator(key: string): string {
  // The key itself may be a hyphen.
  const parts = key.split(/-(?!$)/)
  const name = parts.at(-1) ?? ''
  const modifiers = parts.slice(0, -1).map((part) => {
    const modifier = MODIFIERS[part]
    if (modifier === undefined) throw new RangeError(`not a modifier: ${part} in ${key}`)
    return modifier
  })
  return [...modifiers, NAMES[name] ?? (name.length === 1 ? name.toUpperCase() : name)].join('+')
}
