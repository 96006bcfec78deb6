import { act } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { newAttribution } from '../../../shared/model/attribution.ts'
import { newMention } from '../../../shared/model/mention.ts'
import { newSource } from '../../../shared/model/source.ts'
import { ENDLESS, shown } from './shown.tsx'

const article = '<m1 Ana Ruiz> {c1 said} [a1 she would stay]. [a2 “Go,”] she said.'
const records = [
  newSource('s1', 'person', { name: 'Ana Ruiz' }),
  newMention('m1', 'fullName', 's1'),
  newAttribution('a1', { cueIds: ['c1'], mentionIds: ['m1'] }),
  newAttribution('a2', { status: 'suggested', confidence: 0.92, reason: 'marks and “said”' }),
]
const status = () => document.querySelector('.status-bar')?.textContent ?? ''

describe('the status bar', () => {
  test('counts accepted quotes and how many of them have a source', async () => {
    await shown({ article, records })
    expect(status()).toContain('1 quote, 1 sourced, 0 anonymous')
    expect(status()).toContain('1 suggestion left')
  })

  test('counts no quote as sourced whose source nobody has named', async () => {
    const unnamed = [newAttribution('a1', { mentionIds: ['m1'] })]
    await shown({ article: '[a1 “We stay,”] <m1 she> said.', records: unnamed })
    expect(status()).toContain('1 quote, 0 sourced, 0 anonymous')
  })

  test('says when the work was saved', async () => {
    await shown({ article })
    expect(status()).toContain('Saved 14:02')
  })

  test('says loudly, with the reason, that the work is not saved', async () => {
    const { all } = await shown({
      article,
      saving: { slug: 'test', state: 'failed', message: 'the disk is full' },
    })
    expect(status()).not.toContain('Saved')
    const said = all('alert').map(({ textContent }) => textContent ?? '')
    expect(said.sort()).toEqual([
      'Not saved: the disk is full',
      expect.stringContaining('What you do stays in this window'),
    ])
  })
})

describe('the suggestion at hand', () => {
  test('says what it is, how sure and why', async () => {
    const { find, click } = await shown({ article, records })
    await click(find('option', /Go/))
    const card = document.querySelector('[aria-label="Suggestion at hand"]')
    expect(card?.textContent).toContain('1 of 1')
    expect(card?.textContent).toContain('92 %')
    expect(card?.textContent).toContain('marks and “said”')
    expect(find('button', /^Accept/).textContent).toBe('AcceptY')
  })
})

describe('the queue', () => {
  test('counts on from one suggestion to the next, and says when it was the last', async () => {
    const proposed = ['a1', 'a2', 'a3'].map((id) =>
      newAttribution(id, { status: 'suggested', origin: 'engine' }),
    )
    const { press, all } = await shown({
      article: '[a1 “One.”] [a2 “Two.”] [a3 “Three.”]',
      records: proposed,
    })
    const galley = document.querySelector('.ProseMirror')
    const place = () => document.querySelector('[aria-label="Suggestion at hand"]')?.textContent?.slice(0, 6)
    await press('j', {}, galley)
    expect(place()).toBe('1 of 3')
    await press('y', {}, galley)
    expect(place()).toBe('2 of 3')
    await press('x', {}, galley)
    expect(place()).toBe('3 of 3')
    await press('y', {}, galley)
    expect(place()).toBeUndefined()
    expect(all('status').map(({ textContent }) => textContent)).toContain('That was the last suggestion.')
    await press('j', {}, galley)
    expect(all('status').map(({ textContent }) => textContent)).toContain(
      'No suggestion is left in this article.',
    )
  })

  test('shows the card of a suggestion whose source comes to hand', async () => {
    const proposed = [newAttribution('a1', { status: 'suggested', origin: 'engine', mentionIds: ['m1'] })]
    const { find, click } = await shown({ article: '[a1 “One.”] said <m1 Ana>.', records: proposed })
    await click(find('option', /One/))
    await click(find('button', 'Go to the source “Ana”'))
    expect(find('group', 'Selected source')).toBeDefined()
    expect(document.querySelector('[aria-label="Suggestion at hand"]')?.textContent).toContain('1 of 1')
  })
})

describe('what goes wrong in one part of the window', () => {
  test('costs that part alone, and is said there', async () => {
    // React tells the console of it, too.
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    // A record that no file can have: what reads it throws.
    const { sourcing: _, ...broken } = newAttribution('a9')
    const window = await shown({ article: '[a9 He left].', records: [broken as never] })
    expect(window.find('alert', /.*/).textContent).toContain('The inspector cannot be shown')
    expect(window.find('textbox', 'Article').textContent).toContain('He left.')
    expect(window.find('button', 'Try again')).toBeDefined()
  })
})

describe('export', () => {
  test('says how many suggestions nobody has decided on', async () => {
    const { press, all } = await shown({ article, records })
    await press('e', { ctrlKey: true }, document.body)
    expect(all('status').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringContaining(
        'Exported test.quoin.json. 1 suggestion is still open, and marked so in the file.',
      ),
    )
  })

  test('in a format for others names each file and says what is in none', async () => {
    const { press, click, find, all } = await shown({ article: '(k1 Nothing).' })
    await press('k', { ctrlKey: true }, document.body)
    await click(find('option', /Export quotes as CSV/))
    expect(all('status').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringContaining('Exported test.a and test.b. The text is not in it. 1 comment is open.'),
    )
  })

  test('says how many quotes name no source', async () => {
    const { press, all } = await shown({ article: '[a1 “One.”] [a2 “Two.”]' })
    await press('e', { ctrlKey: true }, document.body)
    expect(all('status').map(({ textContent }) => textContent)).toContain(
      'Exported test.quoin.json. 2 quotes name no source.Next quote without a source',
    )
  })

  test('says which quotes are not in the text any more, and counts them nowhere else', async () => {
    const gone = newAttribution('a9', { orphaned: '“Cut.”' })
    const { press, all, text } = await shown({ article: 'Nothing.', records: [gone] })
    expect(text()).toContain('0 quotes, 0 sourced')
    await press('e', { ctrlKey: true }, document.body)
    expect(all('status').map(({ textContent }) => textContent)).toContain(
      'Exported test.quoin.json. The words of 1 quote are not in the text any more; untag it if it is not wanted.',
    )
  })
})

describe('notices', () => {
  test('of a damaged desk are all there to be read: four are shown, the others are one press away', async () => {
    const { send, find, all, click } = await shown()
    for (let file = 1; file <= 16; file++)
      await send('notice', { level: 'warning', message: `“story${file}” is damaged.` })
    expect(document.querySelectorAll('.notice')).toHaveLength(4)
    await click(find('button', 'and 12 more'))
    const list = find('dialog', 'Messages').textContent ?? ''
    for (let file = 1; file <= 16; file++) expect(list).toContain(`“story${file}” is damaged.`)
    await click(find('button', 'Close'))
    expect(document.querySelectorAll('.notice')).toHaveLength(0)
    expect(all('dialog')).toHaveLength(0)
  })

  test('of work that is not saved stands alone, is replaced, and goes when it is saved', async () => {
    const { send } = await shown({ article })
    const texts = () => Array.from(document.querySelectorAll('.notice p'), (each) => each.textContent)
    for (const why of ['the disk is full', 'the disk is full', 'the disk is read-only'])
      await send('article.saving', { slug: 'test', state: 'failed', message: `Not saved: ${why}.` })
    expect(texts()).toEqual([expect.stringContaining('the disk is read-only')])
    await send('article.saving', { slug: 'test', state: 'saved', at: '2026-03-16T14:02:00' })
    expect(texts()).toEqual([])
  })

  test('are dismissed all at once, but for what still stands', async () => {
    const { send, find, click } = await shown({ article })
    await send('article.saving', { slug: 'test', state: 'failed', message: 'Not saved: the disk is full.' })
    for (const file of ['a.pdf', 'b.pdf'])
      await send('notice', { level: 'error', message: `“${file}” is a PDF.` })
    await click(find('button', 'Dismiss all'))
    const texts = Array.from(document.querySelectorAll('.notice p'), (each) => each.textContent)
    expect(texts).toEqual([expect.stringContaining('the disk is full')])
  })

  test('write out what would turn a sentence round', async () => {
    const { send, text } = await shown()
    await send('notice', { level: 'error', message: '“report\u202etxt.exe” is damaged.' })
    expect(text()).toContain('“report[RLO]txt.exe” is damaged.')
  })

  test('are read out as what they are, and errors stay until dismissed', async () => {
    const { send, find, all, click } = await shown()
    await send('notice', { level: 'error', message: '“a.pdf” is a PDF.' })
    await send('notice', { level: 'info', message: 'Exported a.json.' })
    expect(find('alert', /a\.pdf/)).toBeDefined()
    expect(all('status').some(({ textContent }) => textContent?.includes('Exported'))).toBe(true)
    const card = find('alert', /a\.pdf/)
    await click(card.querySelector('button') ?? card)
    expect(all('alert')).toHaveLength(0)
  })
})

describe('the window', () => {
  test('names the article that is being opened, not the one before: should it die of it, that one is to blame', async () => {
    const { send, called } = await shown({ article })
    await send('article.show', { slug: ENDLESS })
    await vi.waitFor(() => expect(called('window.state').at(-1)).toMatchObject({ slug: ENDLESS }))
  })

  test('keeps Alt from the menu bar, since editing mode lives on it', async () => {
    await shown({ article })
    for (const type of ['keydown', 'keyup']) {
      const event = new KeyboardEvent(type, { key: 'Alt', altKey: true, bubbles: true, cancelable: true })
      document.body.dispatchEvent(event)
      expect(event.defaultPrevented).toBe(true)
    }
  })

  test('zooms with each key that has the sign, from text, field and list', async () => {
    const { press, called, find } = await shown({ article })
    const places = [document.body, find('textbox', 'Title'), document.querySelector('[data-pane="desk"]')]
    for (const place of places) {
      await press('=', { ctrlKey: true, code: 'Equal', keyCode: 187 }, place)
      await press('+', { ctrlKey: true, code: 'NumpadAdd', keyCode: 107 }, place)
      await press('-', { ctrlKey: true, code: 'NumpadSubtract', keyCode: 109 }, place)
      await press('0', { ctrlKey: true, code: 'Digit0', keyCode: 48 }, place)
    }
    const zooms = [110, 125, 110, 100]
    expect(called('preferences.set')).toEqual([...zooms, ...zooms, ...zooms].map((zoom) => ({ zoom })))
  })

  test('takes in the other files when one cannot be read, and names that one', async () => {
    const { called, text } = await shown()
    const folder = {
      name: 'folder',
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadable')) }),
    }
    const files = [folder, new File(['Ana said so.'], 'ana.txt')]
    const drop = Object.assign(new Event('drop', { cancelable: true }), {
      dataTransfer: { types: ['Files'], files },
    })
    await act(async () => {
      window.dispatchEvent(drop)
      await new Promise((resolve) => setTimeout(resolve, 50))
    })
    expect(called('desk.takeIn')).toMatchObject([{ name: 'ana.txt' }])
    expect(called('article.open')).toHaveLength(1)
    expect(text()).toContain('“folder” cannot be read')
  })

  test('takes its theme from the preferences', async () => {
    const { press } = await shown({ preferences: { theme: 'dark' } })
    expect(document.documentElement.dataset['theme']).toBe('dark')
    await press('d', { ctrlKey: true, shiftKey: true }, document.body)
    expect(document.documentElement.dataset['theme']).toBe('light')
  })

  test('hides and shows the desk', async () => {
    const { press } = await shown()
    const desk = () => document.querySelector('[data-pane="desk"]')
    expect(desk()).not.toBeNull()
    await press('\\', { ctrlKey: true }, document.body)
    expect(desk()).toBeNull()
  })

  test('takes in files dropped anywhere and says where they would go', async () => {
    const { text, called } = await shown()
    const dataTransfer = { types: ['Files'], files: [new File(['Ana said so.'], 'ana.txt')] }
    const drag = (type: string) => Object.assign(new Event(type, { cancelable: true }), { dataTransfer })
    await act(async () => window.dispatchEvent(drag('dragover')))
    expect(text()).toContain('Drop to put them on the desk')
    await act(async () => window.dispatchEvent(drag('drop')))
    expect(called('desk.takeIn')).toMatchObject([{ name: 'ana.txt' }])
  })

  test('is quiet about a title that nobody gave, and lets one be taken away', async () => {
    const { find, press, type } = await shown({ article: 'Words.' })
    const title = find('textbox', 'Title') as HTMLTextAreaElement
    await type('', title)
    await press('Enter', {}, title)
    expect(title.value).toBe('')
    expect(title.placeholder).toBe('No headline')
    expect(title.closest('.quiet-title')).not.toBeNull()
  })

  test('renames the article in its title', async () => {
    const { find, type, press } = await shown({ article })
    await type('Harbour talks  open', find('textbox', 'Title'))
    await press('Enter', {}, find('textbox', 'Title'))
    expect((find('textbox', 'Title') as HTMLTextAreaElement).value).toBe('Harbour talks open')
  })

  test('has a landmark for each pane', async () => {
    await shown()
    const panes = [...document.querySelectorAll('nav, main, aside')].map((pane) =>
      pane.getAttribute('data-pane'),
    )
    expect(panes).toEqual(['desk', 'galley', 'inspector'])
  })
})

describe('the window', () => {
  test('says in its title bar which article it shows', async () => {
    const { type, press, find } = await shown({ article })
    expect(document.title).toBe('A test – Quoin')
    await type('Harbour talks open', find('textbox', 'Title'))
    await press('Enter', {}, find('textbox', 'Title'))
    expect(document.title).toBe('Harbour talks open – Quoin')
  })

  test.each([
    ['Inspector', 'inspector'],
    ['Desk', 'desk'],
  ])('hides the %s and brings it back with one button, at any width', async (label, pane) => {
    const { find, click } = await shown({ article, records })
    const isShown = () => document.querySelector(`[data-pane="${pane}"]`) !== null
    await click(find('button', label))
    expect(isShown()).toBe(false)
    await click(find('button', label))
    expect(isShown()).toBe(true)
  })

  test('heads the columns of its key map', async () => {
    const { press } = await shown({ article })
    await press('F1', {}, document.body)
    const heads = [...document.querySelectorAll('thead:not(.visually-hidden) th')]
    expect(heads.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Tag', 'Tagging', 'Editing', 'Anywhere']),
    )
  })
})
