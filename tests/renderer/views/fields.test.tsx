/** What is typed in fields reaches the article, and the hands find back to the text. */
import { describe, expect, test } from 'vitest'
import { newAttribution } from '../../../shared/model/attribution.ts'
import { newSource } from '../../../shared/model/source.ts'
import type { ArticleCard } from '../../../shared/contract/desk.ts'
import { commitDrafts } from '../../../renderer/store/drafts.ts'
import { act } from 'react'
import { shown, type Shown } from './shown.tsx'

const article = '<m1 Ana Ruiz> {c1 said} [a1 she would stay]. <m2 A clerk> {c2 denied} [a2 that it was late].'
const records = [
  newAttribution('a1', { cueIds: ['c1'], mentionIds: ['m1'] }),
  newAttribution('a2', { cueIds: ['c2'], mentionIds: ['m2'] }),
]

const pause = (ms: number): Promise<void> =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, ms))
  })

const focus = (field: HTMLElement): Promise<void> => act(async () => field.focus())

const valueOf = (field: HTMLElement): string => (field as HTMLTextAreaElement).value

/** Every note and title that was sent to the authority. */
const sent = ({ called }: Shown): string => JSON.stringify(called('article.push'))

async function withQuote(): Promise<Shown> {
  const window = await shown({ article, records })
  await window.click(window.find('option', /she would stay/))
  return window
}

describe('what is typed in a field', () => {
  test('is in the article half a second later, while the field still has the focus', async () => {
    const window = await withQuote()
    await focus(window.find('textbox', 'Note'))
    await window.type('Heard on tape')
    expect(sent(window)).not.toContain('Heard on tape')
    await pause(600)
    expect(sent(window)).toContain('Heard on tape')
    expect(document.activeElement).toBe(window.find('textbox', 'Note'))
  })

  test('is handed on without a pause after a second at the latest', async () => {
    const window = await withQuote()
    await focus(window.find('textbox', 'Note'))
    for (let length = 1; length <= 7; length++) {
      await window.type('x'.repeat(length))
      await pause(150)
    }
    expect(sent(window)).toMatch(/"x+"/)
  })

  test('is handed on at once when the window asks for it', async () => {
    const window = await withQuote()
    await focus(window.find('textbox', 'Note'))
    await window.type('Heard on tape')
    await act(async () => commitDrafts())
    await pause(150)
    expect(sent(window)).toContain('Heard on tape')
  })

  test('is saved by Ctrl+S', async () => {
    const window = await withQuote()
    await focus(window.find('textbox', 'Note'))
    await window.type('Heard on tape')
    await window.press('s', { ctrlKey: true })
    expect(sent(window)).toContain('Heard on tape')
    expect(window.called('article.save')).toHaveLength(1)
  })

  test('stays with its quote when another one comes to hand meanwhile', async () => {
    const window = await withQuote()
    await focus(window.find('textbox', 'Note'))
    await window.type('Heard on tape')
    await window.click(window.find('option', /that it was late/))
    expect(valueOf(window.find('textbox', 'Note'))).toBe('')
    await window.click(window.find('option', /she would stay/))
    expect(valueOf(window.find('textbox', 'Note'))).toBe('Heard on tape')
  })

  test('survives Esc, which goes back to the text', async () => {
    const window = await withQuote()
    const note = window.find('textbox', 'Note')
    await focus(note)
    await window.type('Heard on tape')
    await window.press('Escape')
    expect(document.activeElement).toBe(document.querySelector('.ProseMirror'))
    expect(valueOf(note)).toBe('Heard on tape')
    await window.press('z', { ctrlKey: true }, document.body)
    await pause(150)
    expect(valueOf(note)).toBe('')
  })

  test('survives Esc in the title', async () => {
    const { find, type, press } = await shown({ article })
    await focus(find('textbox', 'Title'))
    await type('Harbour talks  open ')
    await press('Escape')
    await pause(150)
    expect(valueOf(find('textbox', 'Title'))).toBe('Harbour talks open')
  })

  test('keeps its spaces while it is typed', async () => {
    const { find, type } = await shown({ article })
    await focus(find('textbox', 'Title'))
    await type('Harbour ')
    await pause(600)
    expect(valueOf(find('textbox', 'Title'))).toBe('Harbour ')
  })

  test('gives way to what undo brings back', async () => {
    const window = await withQuote()
    await focus(window.find('textbox', 'Note'))
    await window.type('Heard on tape')
    await pause(600)
    await window.press('z', { ctrlKey: true }, document.body)
    await pause(150)
    expect(valueOf(window.find('textbox', 'Note'))).toBe('')
  })
})

describe('the focus', () => {
  const galley = () => document.querySelector('.ProseMirror')

  test('returns to the text when the button that was pressed goes away', async () => {
    const { find, press } = await withQuote()
    const untag = find('button', /^Untag/)
    await focus(untag)
    await press('Enter')
    await pause(60)
    expect(untag.isConnected).toBe(false)
    expect(document.activeElement).toBe(galley())
  })

  test('returns to the text when the button cannot be pressed any more, before it goes away', async () => {
    const { find } = await withQuote()
    const untag = find('button', /^Untag/)
    await focus(untag)
    untag.setAttribute('disabled', '')
    await pause(60)
    expect(untag.isConnected).toBe(true)
    expect(document.activeElement).toBe(galley())
  })

  test('returns to the text when the pane that it was in is hidden', async () => {
    const { find, press } = await shown({ article, records })
    await focus(find('listbox', 'Quotes'))
    await press('\\', { ctrlKey: true, shiftKey: true })
    await pause(60)
    expect(document.activeElement).toBe(galley())
  })

  test('stays where it is when something else goes away', async () => {
    const { find, press } = await shown({ article, records })
    await focus(find('listbox', 'Quotes'))
    await press('\\', { ctrlKey: true })
    await pause(60)
    expect(document.activeElement).toBe(find('listbox', 'Quotes'))
  })
})

describe('the filter of the desk', () => {
  const card = (slug: string, title: string): ArticleCard => {
    const changedAt = '2026-03-16T14:02:00.000Z'
    return { slug, title, words: 500, quotes: 0, sourced: 0, suggested: 0, changedAt, excerpt: '' }
  }
  const articles = [card('ferry', 'Ferry talks'), card('palace', 'Palace talks'), card('port', 'Port talks')]

  test('opens the first match with Enter', async () => {
    const { find, type, press, called } = await shown({ articles })
    await focus(find('searchbox', 'Filter by headline or file name'))
    await type('pal')
    await press('Enter')
    expect(called('article.open')).toEqual([{ slug: 'palace' }])
  })

  test('goes to the first match with the down arrow, and on from there', async () => {
    const { find, type, press, called } = await shown({ articles })
    await focus(find('searchbox', 'Filter by headline or file name'))
    await type('talks')
    await press('ArrowDown')
    expect(document.activeElement).toBe(find('listbox', 'Articles on the desk'))
    await press('ArrowDown')
    await press('Enter')
    expect(called('article.open')).toEqual([{ slug: 'palace' }])
  })

  test('opens nothing while nothing is asked for', async () => {
    const { find, press, called } = await shown({ articles })
    await focus(find('searchbox', 'Filter by headline or file name'))
    await press('Enter')
    expect(called('article.open')).toEqual([])
  })
})

describe('overlapping tags', () => {
  const nested = '[a1 Ana Ruiz {c1 said} [a2 she would |stay]].'

  test('are offered beside the one in hand, and a press takes another', async () => {
    const given = [newAttribution('a1', {}), newAttribution('a2', { nestedIn: 'a1' })]
    const { find, click } = await shown({ article: nested, records: given })
    await click(find('option', /^she would stay.*indirect$/))
    const other = find('group', 'Other tags at the caret').querySelector('button')
    expect(other?.textContent).toContain('Ana Ruiz')
    await click(other as HTMLElement)
    expect(find('group', 'Other tags at the caret').textContent).toContain('she would stay')
  })
})

describe('a quote of the list', () => {
  test('says on what terms it was given, if that is known', async () => {
    const sourcing = { ground: 'background', obtained: 'unknown' } as const
    const source = newSource('s1', 'person', { name: 'Ana Ruiz' })
    const given = [
      source,
      newAttribution('a1', { sourceIds: ['s1'], sourcing }),
      records[1] as (typeof records)[0],
    ]
    const { find } = await shown({ article, records: given })
    expect(find('option', /she would stay/).textContent).toContain('background')
    expect(find('option', /that it was late/).textContent).not.toContain('not stated')
  })
})
