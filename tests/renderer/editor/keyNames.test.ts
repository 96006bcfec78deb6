import { describe, expect, test } from 'vitest'
import { keyNames } from '../../../renderer/editor/keyNames.ts'
import { COMMANDS, type CommandRow, type Place } from '../../../shared/commands.ts'
import {
  LAYOUTS,
  layoutNamed,
  strokeOn,
  writtenOn,
  type Layout,
  type Stroke,
} from '../../helpers/keyboards.ts'

const ALL: readonly CommandRow[] = COMMANDS
const PLACES = ['article', 'sources'] as const
const rowsIn = (place: Place) => ALL.filter(({ where = place }) => where === place)
const ROWS = rowsIn('article')
const MODES = ['keys', 'editingKeys'] as const
type Mode = (typeof MODES)[number]

const keysOf = (row: CommandRow, mode: Mode) => [...(row[mode] ?? []), ...(row.anywhere ?? [])]
const onMac = (layout: Layout) => layout.isMac === true

/** As a browser tells of it. */
function event({ altGraph, ...stroke }: Stroke): KeyboardEvent {
  return Object.assign(new KeyboardEvent('keydown', stroke), {
    getModifierState: (name: string) => name === 'AltGraph' && altGraph && !stroke.altKey,
  })
}

/** As an older engine or a remote desktop tells of AltGr. */
const oldForm = (stroke: Stroke): Stroke => ({ ...stroke, altGraph: false, ctrlKey: true, altKey: true })

function commandOf(stroke: Stroke, layout: Layout, mode: Mode, rows = ROWS): string | undefined {
  for (const name of keyNames(event(stroke), onMac(layout))) {
    const row = rows.find((each) => keysOf(each, mode).includes(name))
    if (row) return row.id
  }
  return undefined
}

const pressed = (layout: Layout, key: string) =>
  strokeOn(layout, key.replace('Tag-', onMac(layout) ? 'Ctrl-Alt-' : 'Alt-'))

describe('every command can be given on every keyboard', () => {
  test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
    for (const place of PLACES) {
      for (const mode of MODES) {
        for (const row of rowsIn(place)) {
          const keys = keysOf(row, mode)
          const strokes = keys.flatMap((key) => pressed(layout, key) ?? [])
          const heard = strokes.flatMap((stroke) => commandOf(stroke, layout, mode, rowsIn(place)) ?? [])
          expect([...new Set(heard)], `${row.id} in ${mode}`).toEqual(keys.length > 0 ? [row.id] : [])
        }
      }
    }
  })
})

test.each([
  ['AZERTY', '['],
  ['AZERTY', ']'],
  ['QWERTZ', '['],
  ['QWERTZ', ']'],
] as const)('%s prints %s with AltGr, told of as Ctrl and Alt, too', (name, sign) => {
  const layout = layoutNamed(name)
  const stroke = strokeOn(layout, sign)
  if (!stroke) throw new RangeError(`${name} has no ${sign}`)
  expect(commandOf(oldForm(stroke), layout, 'keys')).toBe(commandOf(stroke, layout, 'keys'))
  expect(commandOf(oldForm(stroke), layout, 'keys')).toBe(sign === '[' ? 'go.previousQuote' : 'go.nextQuote')
})

test.each([
  ['Polish', ['KeyS', 'KeyC', 'KeyL', 'KeyE', 'KeyN', 'KeyX']],
  ['QWERTZ', ['KeyQ']],
  ['American Mac', ['BracketLeft', 'BracketRight', 'KeyS', 'KeyC', 'KeyQ', 'KeyL', 'KeyE', 'KeyN']],
  ['German Mac', ['KeyQ', 'KeyS', 'KeyC', 'Digit5']],
] as const)(
  'while one edits, what %s writes with AltGr or Option is a letter and no command',
  (name, codes) => {
    const layout = layoutNamed(name)
    for (const code of codes) {
      const stroke = writtenOn(layout, code)
      const forms = onMac(layout) ? [stroke] : [stroke, oldForm(stroke)]
      expect(forms.map((form) => commandOf(form, layout, 'editingKeys'))).toEqual(forms.map(() => undefined))
    }
  },
)

test('a letter with Shift is another key than without, Caps Lock or not', () => {
  for (const layout of [layoutNamed('American'), layoutNamed('American with Caps Lock')]) {
    expect(commandOf(strokeOn(layout, 'Shift-l') as Stroke, layout, 'keys')).toBe('link.remove')
    expect(commandOf(strokeOn(layout, 'Shift-q') as Stroke, layout, 'keys')).toBeUndefined()
  }
})

test('on a keyboard without a capital of its own for it, a sign is not another key’s command', () => {
  const german = layoutNamed('QWERTZ')
  const strokes = ['ß', 'ü', '#', "'", '+', '-'].flatMap((sign) => strokeOn(german, sign) ?? [])
  expect(strokes.map((stroke) => commandOf(stroke, german, 'keys'))).toEqual(Array(6).fill(undefined))
})

test.each(['a Mac', 'other machines'])('no key means two things on %s', (machine) => {
  const mac = machine === 'a Mac'
  for (const place of PLACES) {
    for (const mode of MODES) {
      const meant = new Map<string, string>()
      for (const row of rowsIn(place)) {
        for (const key of keysOf(row, mode)) {
          const here = key.replace('Tag-', mac ? 'Ctrl-Alt-' : 'Alt-')
          expect(meant.get(here) ?? row.id, `${here} in ${mode}`).toBe(row.id)
          meant.set(here, row.id)
        }
      }
    }
  }
})

describe('a sign on a letter’s key of another alphabet, whose old number X takes from the sign', () => {
  const names = (init: KeyboardEventInit): readonly string[] =>
    keyNames(Object.assign(new KeyboardEvent('keydown', init), { getModifierState: () => false }), false)

  test.each<[string, KeyboardEventInit, string]>([
    ['Greek Q', { key: ';', code: 'KeyQ', keyCode: 186 }, 'q'],
    ['Greek Alt+Q', { key: ';', code: 'KeyQ', keyCode: 186, altKey: true }, 'Tag-q'],
    ['Hebrew W', { key: "'", code: 'KeyW', keyCode: 222 }, 'w'],
    ['Arabic Shift+L', { key: '/', code: 'KeyL', keyCode: 191, shiftKey: true }, 'Shift-l'],
    ['Arabic redo', { key: '~', code: 'KeyZ', keyCode: 192, ctrlKey: true, shiftKey: true }, 'Mod-Shift-z'],
  ])('is that letter’s key: %s', (_name, init, wanted) => {
    expect(names(init)).toContain(wanted)
  })

  test.each<[string, KeyboardEventInit, string]>([
    ['Dvorak apostrophe', { key: "'", code: 'KeyQ', keyCode: 222 }, 'q'],
    ['Dvorak comma', { key: ',', code: 'KeyW', keyCode: 188 }, 'w'],
    ['Dvorak stop', { key: '.', code: 'KeyE', keyCode: 190 }, 'e'],
    ['French comma', { key: ',', code: 'KeyM', keyCode: 188 }, 'm'],
  ])('but a Latin keyboard’s sign is no letter: %s', (_name, init, unwanted) => {
    expect(names(init)).not.toContain(unwanted)
  })
})
