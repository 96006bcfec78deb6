/** A key as ProseMirror writes it -> as it is printed on the keyboard: `Mod-Shift-f` -> "Ctrl Shift F". */
const NAMES: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Tag: 'Alt',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backspace: '⌫',
  Delete: 'Del',
  Escape: 'Esc',
}

const MAC_NAMES: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Tag: '⌃ ⌥',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
}

export function keyLabel(key: string, onMac = isMac()): string {
  return (
    key
      // The key itself may be a hyphen.
      .split(/-(?!$)/)
      .map((part) => (onMac ? MAC_NAMES[part] : undefined) ?? NAMES[part] ?? capital(part))
      .join(' ')
  )
}

function capital(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1)
}

function isMac(): boolean {
  return navigator.userAgent.includes('Macintosh')
}
