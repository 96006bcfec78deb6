/**
 * Keyboards of the world, as a browser tells of their keys: what a key prints, its place, and its old number, which follows
 * the letter on Latin keyboards and the American place on others. Read from the layouts as Windows and X have them.
 */
export interface Stroke {
  readonly key: string
  readonly code: string
  readonly keyCode: number
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
  /** Held to print this sign; browsers of today tell of nothing else then. */
  readonly altGraph: boolean
}

export interface Layout {
  readonly name: string
  /** Stands for a Mac's keyboard, where Mod is Cmd and Option prints what AltGr does elsewhere. */
  readonly isMac?: boolean
  readonly capsLock?: boolean
  /** The three rows of letters below the row of digits, each from its left end, as {@link PLACES}. */
  readonly plain: Rows
  readonly shifted: Rows
  /** What AltGr prints, by the place of the key. */
  readonly altGr?: Readonly<Record<string, string>>
}

type Rows = readonly [string, string, string, string]

const PLACES: readonly (readonly string[])[] = [
  ['Backquote', ...digits('1234567890'), 'Minus', 'Equal'],
  [...letters('QWERTYUIOP'), 'BracketLeft', 'BracketRight'],
  [...letters('ASDFGHJKL'), 'Semicolon', 'Quote', 'Backslash'],
  [...letters('ZXCVBNM'), 'Comma', 'Period', 'Slash'],
]

const AMERICAN: Rows = ['`1234567890-=', 'qwertyuiop[]', "asdfghjkl;'\\", 'zxcvbnm,./']
const AMERICAN_SHIFTED: Rows = ['~!@#$%^&*()_+', 'QWERTYUIOP{}', 'ASDFGHJKL:"|', 'ZXCVBNM<>?']

/** The old numbers of what is neither letter nor digit, by American sign. */
const NUMBERS: Readonly<Record<string, number>> = {
  '`': 192,
  '-': 189,
  '=': 187,
  '[': 219,
  ']': 221,
  ';': 186,
  "'": 222,
  '\\': 220,
  ',': 188,
  '.': 190,
  '/': 191,
}

export const LAYOUTS: readonly Layout[] = [
  { name: 'American', plain: AMERICAN, shifted: AMERICAN_SHIFTED },
  {
    name: 'Russian',
    plain: ['ё1234567890-=', 'йцукенгшщзхъ', 'фывапролджэ\\', 'ячсмитьбю.'],
    shifted: ['Ё!"№;%:?*()_+', 'ЙЦУКЕНГШЩЗХЪ', 'ФЫВАПРОЛДЖЭ/', 'ЯЧСМИТЬБЮ,'],
  },
  {
    name: 'Greek',
    plain: ['`1234567890-=', ';ςερτυθιοπ[]', "ασδφγηξκλ΄'\\", 'ζχψωβνμ,./'],
    shifted: ['~!@#$%^&*()_+', ':΅ΕΡΤΥΘΙΟΠ{}', 'ΑΣΔΦΓΗΞΚΛ¨"|', 'ΖΧΨΩΒΝΜ<>?'],
  },
  {
    name: 'Arabic',
    plain: ['ذ1234567890-=', 'ضصثقفغعهخحجد', 'شسيبلاتنمكط\\', 'ئءؤرﻻىةوزظ'],
    shifted: ['ّ!@#$%^&*)(_+', 'ًٌَُﻹإ‘÷×؛<>', 'ٍِ][ﻷأـ،/:"|', '~ْ}{ﻵآ’,.؟'],
  },
  {
    name: 'Hebrew',
    plain: [';1234567890-=', "/'קראטוןםפ][", 'שדגכעיחלךף,\\', 'זסבהנמצתץ.'],
    shifted: ['~!@#$%^&*)(_+', 'QWERTYUIOP}{', 'ASDFGHJKL:"|', 'ZXCVBNM><?'],
  },
  {
    name: 'AZERTY',
    plain: ['²&é"\'(-è_çà)=', 'azertyuiop^$', 'qsdfghjklmù*', 'wxcvbn,;:!'],
    shifted: ['²1234567890°+', 'AZERTYUIOP¨£', 'QSDFGHJKLM%µ', 'WXCVBN?./§'],
    altGr: { Digit5: '[', Minus: ']', Digit8: '\\', Digit0: '@' },
  },
  {
    name: 'QWERTZ',
    plain: ['^1234567890ß´', 'qwertzuiopü+', 'asdfghjklöä#', 'yxcvbnm,.-'],
    shifted: ['°!"§$%&/()=?`', 'QWERTZUIOPÜ*', "ASDFGHJKLÖÄ'", 'YXCVBNM;:_'],
    altGr: { Digit8: '[', Digit9: ']', Minus: '\\', KeyQ: '@' },
  },
  {
    name: 'Polish',
    plain: AMERICAN,
    shifted: AMERICAN_SHIFTED,
    altGr: { KeyS: 'ś', KeyC: 'ć', KeyL: 'ł', KeyE: 'ę', KeyN: 'ń', KeyX: 'ź', KeyZ: 'ż', KeyA: 'ą' },
  },
  { name: 'American with Caps Lock', capsLock: true, plain: AMERICAN, shifted: AMERICAN_SHIFTED },
  {
    name: 'American Mac',
    isMac: true,
    plain: AMERICAN,
    shifted: AMERICAN_SHIFTED,
    altGr: {
      BracketLeft: '“',
      BracketRight: '‘',
      KeyS: 'ß',
      KeyC: 'ç',
      KeyQ: 'œ',
      KeyL: '¬',
      KeyE: 'Dead',
      KeyN: 'Dead',
    },
  },
  {
    name: 'German Mac',
    isMac: true,
    plain: ['^1234567890ß´', 'qwertzuiopü+', 'asdfghjklöä#', 'yxcvbnm,.-'],
    shifted: ['°!"§$%&/()=?`', 'QWERTZUIOPÜ*', "ASDFGHJKLÖÄ'", 'YXCVBNM;:_'],
    altGr: { Digit5: '[', Digit6: ']', KeyQ: '«', KeyS: '‚', KeyC: 'ç' },
  },
]

export function layoutNamed(name: string): Layout {
  const layout = LAYOUTS.find((each) => each.name === name)
  if (!layout) throw new RangeError(`no keyboard is called ${name}`)
  return layout
}

/**
 * How a hand presses a key of the command table here: a sign that can be printed by printing it, one of another alphabet's
 * keyboard by its American place.
 * @param name as in ProseMirror keymaps: `Mod-Shift-z`, `]`, `F2`
 * @returns undefined when this keyboard has no such key
 */
export function strokeOn(layout: Layout, name: string): Stroke | undefined {
  const parts = name.split(/-(?!$)/)
  const sign = parts.at(-1) ?? ''
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier)
  const isMac = layout.isMac === true
  const held = {
    ctrlKey: has('Ctrl') || (has('Mod') && !isMac),
    metaKey: has('Meta') || (has('Mod') && isMac),
    altKey: has('Alt'),
    altGraph: false,
  }
  const named = NAMED[sign]
  if (named) return { ...held, shiftKey: has('Shift'), ...named }
  const place = placeOf(layout, sign, has('Shift'))
  return place && { ...held, ...place, altKey: held.altKey || (place.altGraph && isMac) }
}

/** The letter that AltGr, or Option on a Mac, writes with the key of this place. */
export function writtenOn(layout: Layout, code: string): Stroke {
  const key = layout.altGr?.[code]
  if (key === undefined) throw new RangeError(`${layout.name} writes nothing with AltGr and ${code}`)
  const base = { ctrlKey: false, metaKey: false, shiftKey: false, altGraph: true }
  return { ...base, key, code, keyCode: numberOf(layout, code), altKey: layout.isMac === true }
}

const NAMED: Readonly<Record<string, Pick<Stroke, 'key' | 'code' | 'keyCode'>>> = {
  Enter: { key: 'Enter', code: 'Enter', keyCode: 13 },
  Escape: { key: 'Escape', code: 'Escape', keyCode: 27 },
  Space: { key: ' ', code: 'Space', keyCode: 32 },
  Tab: { key: 'Tab', code: 'Tab', keyCode: 9 },
  Backspace: { key: 'Backspace', code: 'Backspace', keyCode: 8 },
  Delete: { key: 'Delete', code: 'Delete', keyCode: 46 },
  Home: { key: 'Home', code: 'Home', keyCode: 36 },
  End: { key: 'End', code: 'End', keyCode: 35 },
  ArrowLeft: { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37 },
  ArrowUp: { key: 'ArrowUp', code: 'ArrowUp', keyCode: 38 },
  ArrowRight: { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40 },
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => {
      const key = `F${index + 1}`
      return [key, { key, code: key, keyCode: 112 + index }]
    }),
  ),
}

type Placed = Pick<Stroke, 'key' | 'code' | 'keyCode' | 'shiftKey' | 'altGraph'>

function placeOf(layout: Layout, sign: string, shift: boolean): Placed | undefined {
  const at = (code: string, key: string, shiftKey: boolean, altGraph = false): Placed => {
    const isLetter = key.toLowerCase() !== key.toUpperCase()
    const printed = !isLetter || !layout.capsLock ? key : shiftKey ? key.toLowerCase() : key.toUpperCase()
    return { key: printed, code, keyCode: numberOf(layout, code), shiftKey, altGraph }
  }
  const find = (rows: Rows): string | undefined => {
    for (const [row, codes] of PLACES.entries()) {
      const found = Array.from(rows[row] ?? '').indexOf(sign)
      if (found >= 0) return codes[found]
    }
    return undefined
  }
  const plain = find(layout.plain)
  if (plain !== undefined) return at(plain, signAt(shift ? layout.shifted : layout.plain, plain), shift)
  const shifted = /[a-z]/i.test(sign) ? undefined : find(layout.shifted)
  if (shifted !== undefined) return at(shifted, sign, true)
  const [third] = shift
    ? []
    : (Object.entries(layout.altGr ?? {}).find(([, printed]) => printed === sign) ?? [])
  if (third !== undefined) return at(third, sign, false, true)
  const isLatin = signAt(layout.plain, 'KeyA').match(/[a-z]/i) !== null
  const american = isLatin ? undefined : find(AMERICAN)
  if (american !== undefined)
    return at(american, signAt(shift ? layout.shifted : layout.plain, american), shift)
  const americanShifted = isLatin ? undefined : find(AMERICAN_SHIFTED)
  return americanShifted === undefined
    ? undefined
    : at(americanShifted, signAt(layout.shifted, americanShifted), true)
}

function signAt(rows: Rows, code: string): string {
  for (const [row, codes] of PLACES.entries()) {
    const found = codes.indexOf(code)
    if (found >= 0) return Array.from(rows[row] ?? '')[found] ?? ''
  }
  throw new RangeError(`no key has the place ${code}`)
}

function numberOf(layout: Layout, code: string): number {
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return digit.charCodeAt(0)
  const printed = signAt(layout.plain, code)
  const sign = /^[a-z]$/.test(printed) ? printed : signAt(AMERICAN, code)
  return NUMBERS[sign] ?? sign.toUpperCase().charCodeAt(0)
}

function letters(row: string): readonly string[] {
  return Array.from(row).map((letter) => `Key${letter}`)
}

function digits(row: string): readonly string[] {
  return Array.from(row).map((digit) => `Digit${digit}`)
}
