/** Comments as hands write, answer and read them. */
import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { newComment } from '../../../shared/model/comment.ts'
import { shown, type Shown } from './shown.tsx'

const NOON = { by: 'Nora', at: '2026-11-30T12:00:00.000Z' }
const article = 'Ana (k1 said) so. (k2 Then) she left.'
const records = [
  newComment('k1', { ...NOON, text: 'Did she?' }),
  newComment('k2', { ...NOON, text: 'When?' }),
]

const pause = (ms: number): Promise<void> =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, ms))
  })

const sent = ({ called }: Shown): string => JSON.stringify(called('article.push'))
const galley = (window: Shown): HTMLElement => window.find('textbox', 'Article')

/** With a comment begun on the sentence at the caret. */
async function begun(given: Parameters<typeof shown>[0] = { article: 'Ana said so.' }): Promise<Shown> {
  const window = await shown({ ...given, preferences: { author: 'Ben', ...given.preferences } })
  await act(async () => galley(window).focus())
  await window.press('m', {}, galley(window))
  return window
}

async function held(row: RegExp): Promise<Shown> {
  const window = await shown({ article, records, preferences: { author: 'Ben' } })
  await window.click(window.find('tab', /Comments/))
  await window.click(window.find('option', row))
  return window
}

const isShown = (window: Shown, role: string, name: string | RegExp): boolean => {
  try {
    return window.find(role, name) !== undefined
  } catch {
    return false
  }
}

describe('a new comment', () => {
  test('takes the next key, and is in the article half a second later, signed', async () => {
    const window = await begun()
    expect(document.activeElement).toBe(window.find('textbox', 'Comment'))
    await window.type('Who heard it?')
    await pause(600)
    expect(sent(window)).toContain('"text":"Who heard it?"')
    expect(sent(window)).toContain('"by":"Ben"')
    expect(document.activeElement).toBe(window.find('textbox', 'Comment'))
  })

  test('that is saved half written goes on being written', async () => {
    const window = await begun()
    await window.type('Half')
    await window.press('s', { ctrlKey: true })
    expect(sent(window)).toContain('"text":"Half"')
    expect(document.activeElement).toBe(window.find('textbox', 'Comment'))
    await window.type('Half and whole')
    await window.press('Enter')
    expect(sent(window)).toContain('"text":"Half and whole"')
    expect(document.activeElement).toBe(galley(window))
  })

  test('can be signed with another name while it is written', async () => {
    const window = await begun()
    await window.type('Wh')
    await act(async () => window.find('textbox', 'Signed').focus())
    await window.type('Nora Lind')
    await act(async () => window.find('textbox', 'Comment').focus())
    expect(window.called('preferences.set')).toContainEqual({ author: 'Nora Lind' })
    await window.type('Who?')
    await window.press('Enter')
    expect(sent(window)).toContain('"by":"Nora Lind"')
  })

  test('of which all words are taken back is none', async () => {
    const window = await begun()
    await window.type('Who?')
    await pause(600)
    await window.type('')
    await window.press('Escape')
    expect(isShown(window, 'group', 'New comment')).toBe(false)
    await window.click(window.find('tab', /Comments/))
    expect(window.text()).toContain('No comments yet')
  })

  test('that nobody wrote anything into is gone when one comes back to the text', async () => {
    const window = await begun()
    await act(async () => galley(window).focus())
    await pause(50)
    expect(isShown(window, 'group', 'New comment')).toBe(false)
  })
})

describe('an answer', () => {
  test('is given by M, and another by M again', async () => {
    const window = await held(/Did she/)
    for (const words of ['Yes', 'Twice']) {
      await window.press('m', {}, galley(window))
      expect(document.activeElement).toBe(window.find('textbox', 'Answer'))
      await window.type(words)
      await window.press('Enter')
      expect(document.activeElement).toBe(galley(window))
    }
    expect(window.text()).toContain('2 answers')
    expect(sent(window)).toContain('"text":"Twice"')
  })

  test('is kept when somebody goes to another comment in the middle of it', async () => {
    const window = await held(/Did she/)
    await act(async () => window.find('textbox', 'Answer').focus())
    await window.type('I think')
    await window.click(window.find('option', /When/))
    expect(sent(window)).toContain('"text":"I think"')
  })

  test('is taken away with its words', async () => {
    const answered = { ...records[0], answers: [{ id: 'k9', ...NOON, by: 'Ben', text: 'Yes' }] }
    const window = await shown({ article, records: [answered as never], preferences: { author: 'Ben' } })
    await window.click(window.find('tab', /Comments/))
    await window.click(window.find('option', /Did she/))
    await act(async () => window.find('textbox', /^Ben/).focus())
    await window.type('')
    await window.press('Enter')
    expect(window.text()).not.toContain('1 answer')
  })
})

describe('what colleagues said', () => {
  test('stands as they said it, and is nobody else’s to reword', async () => {
    const window = await held(/Did she/)
    const form = window.find('group', 'Selected comment')
    expect(form.textContent).toContain('Did she?')
    expect(window.all('textbox').map((field) => field.getAttribute('placeholder'))).toContain('Your answer')
    expect(isShown(window, 'textbox', /^Nora/)).toBe(false)
  })

  test('at no time that we know is shown all the same', async () => {
    const odd = newComment('k1', { by: '', at: 'yesterday', text: 'Did she?' })
    const window = await shown({ article, records: [odd] })
    await window.click(window.find('tab', /Comments/))
    expect(window.text()).toContain('yesterday')
    expect(window.text()).toContain('somebody')
  })
})
