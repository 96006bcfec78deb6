/**
 * Which key names of the command table an event answers to, the most exact first. Names are those of ProseMirror
 * keymaps, and `Tag` is the modifier of tagging while letters write: see `shared/commands.ts`.
 *
 * A key is what it prints; Caps Lock changes nothing. Where it prints a letter of another alphabet, or a French keyboard
 * prints signs in the row of digits, its place counts, by the number that engines give it: that follows the letters on
 * Latin keyboards and the American places on others. Where it follows the sign instead, as X has it for signs that other
 * alphabets print on letters' keys, such as the Greek `;` on Q, the code says the place. AltGr, and Option on a Mac, print
 * signs and are no modifier.
 */
import { base, keyName, shift as shiftedBase } from 'w3c-keyname'

export const IS_MAC = typeof navigator !== 'undefined' && /Mac|iP(hone|[oa]d)/.test(navigator.platform)

interface Held {
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean
  /** The other one of the two: Windows or Control. */
  readonly other: boolean
  readonly alt: boolean
  readonly shift: boolean
}

export function keyNames(event: KeyboardEvent, onMac = IS_MAC): readonly string[] {
  const { ctrlKey, metaKey, altKey: alt, shiftKey: shift } = event
  const held: Held = { mod: onMac ? metaKey : ctrlKey, other: onMac ? ctrlKey : metaKey, alt, shift }
  const sign = event.key === 'Process' ? (signOfPlace(event.code) ?? event.key) : keyName(event)
  const isSign = Array.from(sign).length === 1 && sign !== ' '
  if (!isSign) return withModifiers(sign === ' ' ? 'Space' : sign, held, onMac)
  const place = placeOfSign(event.code, sign) ?? base[event.keyCode]
  if (isPrintedByModifier(event, sign, held, onMac)) {
    const isToldAsTwo = ctrlKey && alt
    const bare = { ...held, shift: false, ...(onMac || isToldAsTwo ? { mod: false, alt: false } : {}) }
    return withModifiers(sign, bare, onMac)
  }
  if (/[a-z]/i.test(sign)) return withModifiers(sign.toLowerCase(), held, onMac)
  const unshifted = { ...held, shift: false }
  const isForeign = !/[\0-\x7f]|\p{Script=Latin}/u.test(sign)
  const mayBePlace =
    place !== undefined && (isForeign || /^[a-z0-9]$/.test(place) || sign === shiftedBase[event.keyCode])
  return [
    ...withModifiers(sign, held, onMac),
    ...(shift ? withModifiers(sign, unshifted, onMac) : []),
    ...(mayBePlace ? withModifiers(place, held, onMac) : []),
    ...(isForeign && shift ? withModifiers(shiftedBase[event.keyCode] ?? '', unshifted, onMac) : []),
  ]
}

/**
 * Whether AltGr or Option was held for this sign's sake. Older engines and remote desktops tell of AltGr as Ctrl and Alt,
 * and so it is told from the two by its printing something else than the key's own sign.
 */
function isPrintedByModifier(event: KeyboardEvent, sign: string, held: Held, onMac: boolean): boolean {
  if (onMac ? held.alt && !held.mod && !held.other : event.getModifierState('AltGraph')) return true
  const own: readonly (string | undefined)[] = [base[event.keyCode], shiftedBase[event.keyCode]]
  return !onMac && held.mod && held.alt && !own.includes(sign)
}

/** Signs that Latin keyboards have where the American one has a letter: those of Dvorak, France and Colemak. */
const LATIN_SIGNS: Readonly<Record<string, string>> = {
  KeyE: '.>',
  KeyM: ',?',
  KeyP: ';:',
  KeyQ: `'"`,
  KeyW: ',<',
  KeyZ: ';:',
}

/** The letter of the American keyboard where this one prints a sign because it prints letters of another alphabet. */
function placeOfSign(code: string, sign: string): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  const isSign = /^[!-/:-@[-`{-~]$/.test(sign)
  return isSign && LATIN_SIGNS[code]?.includes(sign) !== true ? letter?.toLowerCase() : undefined
}

/** What an input method takes for itself has no sign. Those of Chinese, Japanese and Korean stand on American keyboards. */
function signOfPlace(code: string): string | undefined {
  return /^(?:Key|Digit)(\w)$/.exec(code)?.[1]?.toLowerCase()
}

function withModifiers(name: string, held: Held, onMac: boolean): readonly string[] {
  const { mod, other, alt, shift } = held
  const plain = [
    mod ? 'Mod-' : '',
    other ? (onMac ? 'Ctrl-' : 'Meta-') : '',
    alt ? 'Alt-' : '',
    shift ? 'Shift-' : '',
    name,
  ].join('')
  const isTagging = alt && !mod && other === onMac
  return isTagging ? [`Tag-${shift ? 'Shift-' : ''}${name}`, plain] : [plain]
}
