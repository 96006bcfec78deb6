import { describe, expect, test } from 'vitest'
import { newAttribution } from '../../../shared/model/attribution.ts'
import { newMention } from '../../../shared/model/mention.ts'
import { newSource } from '../../../shared/model/source.ts'
import { shown } from './shown.tsx'

const ana = newSource('s1', 'person', { name: 'Ana Ruiz', descriptor: 'mayor' })
const official = newSource('s2', 'anonymous', { descriptor: 'A port official' })
const article =
  '<m1 Ana Ruiz> {c1 said} [a1 she would stay]. <m2 A port official> {c2 denied} [a2 that it was late].'
const records = [
  ana,
  official,
  newMention('m1', 'fullName', 's1'),
  newMention('m2', 'description', 's2'),
  newAttribution('a1', { cueIds: ['c1'], mentionIds: ['m1'] }),
  newAttribution('a2', { cueIds: ['c2'], mentionIds: ['m2'] }),
]

describe('the inspector', () => {
  test('lists each quote with who said it and what introduces it', async () => {
    const { find } = await shown({ article, records })
    const option = find('option', /^she would stay.*indirect$/)
    expect(option.textContent).toContain('Ana Ruiz')
    expect(option.textContent).toContain('said')
  })

  test('says which quotes have no source', async () => {
    const { find } = await shown({ article: '[a1 “It is late,”] they heard.' })
    expect(find('option', /It is late/).textContent).toContain('no source')
  })

  test('tells suggestions apart in words, not by their dashes alone', async () => {
    const given = [...records.slice(0, 4), newAttribution('a1', { status: 'suggested', mentionIds: ['m1'] })]
    const { find } = await shown({ article, records: given })
    expect(() => find('option', /^she would stay.*indirect, suggested$/)).not.toThrow()
  })

  test('keeps quotes whose text was deleted in a group of their own', async () => {
    const gone = newAttribution('a9', { orphaned: 'words that were cut' })
    const { text } = await shown({ article, records: [...records, gone] })
    expect(text()).toMatch(/Text is gone.*words that were cut/s)
  })

  test('teaches the keys while nothing is in hand', async () => {
    const { text } = await shown({ article, records })
    expect(text()).toContain('No tag selected')
    expect(text()).toContain('tags the selection as quote')
  })

  test('shows the fields of the quote that is chosen', async () => {
    const { find, click } = await shown({ article, records })
    await click(find('option', /she would stay/))
    const form = find('group', 'Selected quote')
    expect(form.textContent).toContain('Ana Ruiz')
    expect(find('radio', 'Indirect').getAttribute('aria-checked')).toBe('true')
    expect(find('button', 'Go to the cue “said”')).toBeDefined()
  })

  test('asks why the source is unnamed only of unnamed sources', async () => {
    const { find, click, text } = await shown({ article, records })
    await click(find('option', /she would stay/))
    expect(text()).not.toContain('Why unnamed')
    await click(find('option', /that it was late/))
    expect(text()).toContain('Why unnamed')
  })

  test('sets the type by hand and says that it was', async () => {
    const { find, click, text } = await shown({ article, records })
    await click(find('option', /she would stay/))
    await click(find('radio', 'Mixed'))
    expect(text()).toContain('Set by hand')
  })

  test('unlinks a cue, and undo links it again', async () => {
    const { find, click, press, text } = await shown({ article, records })
    await click(find('option', /she would stay/))
    await click(find('button', 'Unlink the cue “said”'))
    expect(text()).toContain('Link…')
    await press('z', { ctrlKey: true }, document.body)
    expect(find('button', 'Go to the cue “said”')).toBeDefined()
  })

  test('keeps a note when its field is left', async () => {
    const { find, click, type, press } = await shown({ article, records })
    await click(find('option', /she would stay/))
    await type('Heard on tape', find('textbox', 'Note'))
    await press('Enter', {}, find('textbox', 'Note'))
    await click(find('option', /that it was late/))
    await click(find('option', /she would stay/))
    expect((find('textbox', 'Note') as HTMLTextAreaElement).value).toBe('Heard on tape')
  })

  test('counts quotes and sources on the tabs', async () => {
    const { find } = await shown({ article, records })
    expect(find('tab', /^Quotes/).textContent).toBe('Quotes 2')
    expect(find('tab', /^Sources/).textContent).toBe('Sources 2')
  })
})

describe('who is it', () => {
  test('finds a source of the directory by a few letters, and Enter takes it', async () => {
    const directory = [newSource('s7', 'person', { name: 'Maria Castillo', descriptor: 'harbour master' })]
    const { find, click, type, press } = await shown({ article, records, directory })
    await click(find('option', /she would stay/))
    await click(find('button', /^Who said it /))
    await type('cast', find('combobox', 'Who said it'))
    await press('Enter', {}, find('combobox', 'Who said it'))
    expect(find('option', /she would stay/).textContent).toContain('Maria Castillo')
  })

  test('makes a new source of the likeliest kind when nobody has the name', async () => {
    const { find, click, type, press } = await shown({ article, records })
    await click(find('option', /that it was late/))
    await click(find('button', /^Who said it /))
    await type('Harbour police', find('combobox', 'Who said it'))
    expect(find('option', 'as organisation').getAttribute('aria-selected')).toBe('true')
    await press('Enter', {}, find('combobox', 'Who said it'))
    expect(find('option', /that it was late/).textContent).toContain('Harbour police')
  })

  test('changes nothing when left with Esc', async () => {
    const { find, all, click, press } = await shown({ article, records })
    await click(find('option', /she would stay/))
    await click(find('button', /^Who said it /))
    await press('Escape', {}, find('combobox', 'Who said it'))
    expect(all('combobox')).toHaveLength(0)
    expect(find('option', /she would stay/).textContent).toContain('Ana Ruiz')
  })
})

describe('a name that is there already', () => {
  const maria = newSource('s7', 'person', { name: 'María Castillo', descriptor: 'harbour master' })

  test('is offered to whoever makes a new source of it, and Enter takes the one that is there', async () => {
    const { find, click, type, press, text, called } = await shown({ article, records, directory: [maria] })
    await click(find('option', /she would stay/))
    await press('n', {}, document.querySelector('.ProseMirror'))
    await type('maria castillo', find('combobox', 'Who said it'))
    expect(text()).toContain('Already in the directory: use it')
    expect(text()).toContain('Make another source “maria castillo”')
    await press('Enter', {}, find('combobox', 'Who said it'))
    expect(find('option', /she would stay/).textContent).toContain('María Castillo')
    expect(JSON.stringify(called('article.push'))).toContain('"sourceId":"s7"')
  })

  test('is said when an entry is renamed to it, and that entry can be used instead', async () => {
    const { find, all, click, type, press, text } = await shown({ article, records, directory: [maria] })
    await click(find('tab', /^Sources/))
    await click(find('option', /Ana Ruiz/))
    expect(text()).not.toContain('Same name')
    await type('Maria Castillo', find('textbox', 'Name'))
    await press('Enter', {}, find('textbox', 'Name'))
    expect(text()).toContain('The directory has another “María Castillo” (harbour master).')
    await click(find('button', 'Use that entry'))
    await click(find('tab', /^Quotes/))
    expect(find('option', /she would stay/).textContent).toContain('María Castillo')
    await click(find('tab', /^Sources/))
    expect(all('option').some((row) => row.textContent?.includes('Maria Castillo'))).toBe(false)
  })

  test('of a suggestion that was rejected is nobody’s any more', async () => {
    const given = [
      ana,
      newMention('m1', 'fullName', 's1'),
      newAttribution('a1', { status: 'suggested', origin: 'engine', mentionIds: ['m1'] }),
    ]
    const { find, click, press, text } = await shown({
      article: '[a1 “Go,”] <m1 Ana Ruiz> said. [a2 “No.”]',
      records: given,
    })
    const galley = document.querySelector('.ProseMirror')
    await click(find('option', /Go/))
    await press('x', {}, galley)
    await click(find('option', /No/))
    await press('w', {}, galley)
    expect(document.querySelector('[role="listbox"][aria-label="Sources"]')?.textContent ?? '').not.toContain(
      'Ana Ruiz',
    )
    expect(text()).toContain('Rejected (1)')
  })
})

describe('the fields beside the text', () => {
  test('are the quote’s again when its source has become another', async () => {
    const { find, click, type, press } = await shown({ article, records })
    await click(find('tab', /^Sources/))
    await click(find('option', /Ana Ruiz/))
    expect(find('group', 'About this source')).toBeDefined()
    await press('w', {}, document.querySelector('.ProseMirror'))
    await type('port off', find('combobox', 'Who said it'))
    await press('Enter', {}, find('combobox', 'Who said it'))
    expect(find('group', 'Selected quote').textContent).toContain('A port official')
  })
})

describe('the sources', () => {
  test('shows the entry of the source that is chosen, and renames it everywhere', async () => {
    const { find, click, type, press } = await shown({ article, records })
    await click(find('tab', /^Sources/))
    await click(find('option', /Ana Ruiz/))
    await type('Ana María Ruiz', find('textbox', 'Name'))
    await press('Enter', {}, find('textbox', 'Name'))
    await click(find('tab', /^Quotes/))
    expect(find('option', /she would stay/).textContent).toContain('Ana María Ruiz')
  })

  test('gives way to the fields of a tag that comes to hand', async () => {
    const { find, click, press } = await shown({ article, records })
    await click(find('tab', /^Sources/))
    await click(find('option', /Ana Ruiz/))
    expect(find('group', 'About this source')).toBeDefined()
    await press(']', {}, document.querySelector('.ProseMirror'))
    expect(find('group', 'Selected quote')).toBeDefined()
  })

  test('lists a source tag that belongs to nothing, and takes it in hand', async () => {
    const loose = '<m1 Ana Ruiz> {c1 said} [a1 she would stay]. Then <m9 the envoy> left.'
    const { find, click, text } = await shown({ article: loose, records: records.slice(0, 3) })
    await click(find('tab', /^Sources/))
    expect(text()).toContain('Not linked (')
    await click(find('option', /the envoy/))
    expect(find('group', 'Selected source').textContent).toContain('the envoy')
  })
})
