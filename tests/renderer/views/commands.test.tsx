import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../shared/commands.ts'
import { newAttribution } from '../../../shared/model/attribution.ts'
import { newMention } from '../../../shared/model/mention.ts'
import { newSource } from '../../../shared/model/source.ts'
import { shown } from './shown.tsx'

const article = '<m1 Ana Ruiz> {c1 said} [a1 she would stay].'

describe('the palette', () => {
  test('shows every command with its key', async () => {
    const { all, find, press } = await shown({ article })
    await press('k', { ctrlKey: true }, document.body)
    expect(all('option').filter(({ id }) => COMMANDS.some((row) => id.endsWith(row.id)))).toHaveLength(
      COMMANDS.length - 1,
    )
    expect(find('option', /^Tag as quote/).textContent).toContain('Q')
    expect(find('option', /^Export tagged JSON/).textContent).toContain('Ctrl E')
  })

  test('greys out what cannot be done now', async () => {
    const { find, press } = await shown({ article })
    await press('k', { ctrlKey: true }, document.body)
    expect(find('option', /^Accept suggestion/).getAttribute('aria-disabled')).toBe('true')
    expect(find('option', /^Keyboard map/).getAttribute('aria-disabled')).toBe('false')
  })

  test('runs the best fit on Enter and closes', async () => {
    const { all, find, press, type } = await shown({ article })
    await press('k', { ctrlKey: true }, document.body)
    await type('edit mode', find('combobox', /^Find a command/))
    await type('switch tagg', find('combobox', /^Find a command/))
    await press('Enter', {}, find('combobox', /^Find a command/))
    expect(all('dialog')).toHaveLength(0)
    expect(document.querySelector('.status-bar')?.textContent).toContain('Editing')
  })

  test('finds quotes by their words and by who said them', async () => {
    const records = [newAttribution('a1', { mentionIds: ['m1'] })]
    const { find, press, type } = await shown({ article, records })
    await press('k', { ctrlKey: true }, document.body)
    await type('ruiz', find('combobox', /^Find a command/))
    expect(find('option', /^she would stay/).textContent).toContain('Ana Ruiz')
  })
})

describe('the keyboard map', () => {
  test('lists the keys of both modes', async () => {
    const { find, press } = await shown({ article })
    await press('F1', {}, document.body)
    const row = [...find('dialog', 'Keyboard map').querySelectorAll('tr')].find((tr) =>
      tr.textContent?.startsWith('Tag as quote'),
    )
    expect(Array.from(row?.querySelectorAll('td') ?? [], (cell) => cell.textContent)).toEqual(['Q', 'Alt Q'])
  })

  test('goes away with Esc', async () => {
    const { all, press } = await shown({ article })
    await press('F1', {}, document.body)
    await press('Escape')
    expect(all('dialog')).toHaveLength(0)
  })
})

describe('a key that finds nothing to do', () => {
  const galley = () => document.querySelector('.ProseMirror')

  test.each([
    ['w', {}, /say who it is, select a quote or a source/],
    ['y', {}, /No suggestion is selected/],
    ['l', {}, /To link, select a quote, cue or source/],
    ['1', {}, /Only a quote has a type/],
    ['Backspace', {}, /No tag is selected/],
    ['Enter', { ctrlKey: true }, /To add a piece/],
    ['Enter', {}, /Nothing is offered here/],
    [']', {}, /no quote in this article/],
  ])('says what it needs: %s %o', async (key, modifiers, need) => {
    const { press, text } = await shown({ article: 'Nobody spoke.' })
    await press(key, modifiers, galley())
    expect(text()).toMatch(need)
  })

  test('says that there is nothing to link a quote to', async () => {
    const { press, text, click, find } = await shown({ article: '[a1 “So.”]' })
    await click(find('option', /So/))
    await press('l', {}, galley())
    expect(text()).toContain('There is no cue or source in this article that it is not linked to.')
  })
})

test('the figure of quotes without a source leads from one to the next', async () => {
  const records = [
    newSource('s1', 'person', { name: 'Ana' }),
    newMention('m1', 'shortName', 's1'),
    newAttribution('a1', { mentionIds: ['m1'] }),
  ]
  const { click, find, all } = await shown({
    article: '[a1 “One,”] <m1 Ana> said. [a2 “Two,”] she said. [a3 “Three.”]',
    records,
  })
  const inHand = () => all('option').find((row) => row.getAttribute('aria-selected') === 'true')?.textContent
  await click(find('button', '2 without a source'))
  expect(inHand()).toContain('Two')
  await click(find('button', '2 without a source'))
  expect(inHand()).toContain('Three')
})

describe('buttons', () => {
  test('show the key of the mode the hands are in', async () => {
    const tagging = await shown({ article: '<m1 Ana> {c1 said} [a1 so].' })
    await tagging.click(tagging.find('option', /so/))
    expect(tagging.find('button', /^Untag/).textContent).toBe('Untag⌫')
    await tagging.press('F2', {}, document.body)
    expect(tagging.find('button', /^Untag/).textContent).toBe('UntagAlt ⌫')
  })

  test('cannot be pressed while their command can do nothing', async () => {
    const { find } = await shown()
    expect(find('button', 'Export').hasAttribute('disabled')).toBe(true)
  })
})
