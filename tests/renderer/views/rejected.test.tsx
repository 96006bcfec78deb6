import { describe, expect, test } from 'vitest'
import { newAttribution } from '../../../shared/model/attribution.ts'
import { shown } from './shown.tsx'

const article = '[a1 Ana said [a2 “we stay” <m1 she>] told them]. “Go,” [a3 Tom] {c1 said}.'
const records = [
  newAttribution('a1', { status: 'rejected', origin: 'engine' }),
  newAttribution('a2', { nestedIn: 'a1', mentionIds: ['m1'] }),
  newAttribution('a3', { cueIds: ['c1'] }),
]

const tagsAround = (words: string) => {
  const drawn = [...document.querySelectorAll('.ProseMirror [data-tag]')]
  const innermost = drawn.findLast((element) => element.textContent?.includes(words))
  return drawn.filter((element) => innermost && element.contains(innermost)).length
}

describe('a rejected suggestion', () => {
  test('is plain text: what is tagged over its words is drawn as standing alone', async () => {
    await shown({ article, records })
    expect(document.querySelector('.ProseMirror')?.textContent).toContain('Ana said “we stay” she told them')
    expect(tagsAround('“we stay”')).toBe(1)
    expect(tagsAround('she')).toBe(2)
  })

  test('has nothing nested in it, neither in the list nor in the fields of a quote', async () => {
    const { find, click, text } = await shown({ article, records })
    const row = find('option', /^“we stay”/)
    expect(row.querySelector('[data-depth]')?.getAttribute('data-depth')).toBe('0')
    await click(row)
    expect(find('group', 'Selected quote').textContent).toContain('Note')
    expect(text()).not.toContain('Nested in')
  })

  test('is found at the end of the list, where it can be asked for again, and undo rejects it again', async () => {
    const { find, all, click, press, text } = await shown({ article, records })
    expect(text()).toContain('Rejected (1)')
    await click(find('option', /Ana said.*rejected$/))
    expect(all('group').some((group) => group.getAttribute('aria-label') === 'Selected quote')).toBe(false)
    const shownWords = [...document.querySelectorAll('.ProseMirror .rejected-here')].map(
      ({ textContent }) => textContent,
    )
    expect(shownWords.join('')).toBe('Ana said “we stay” she told them')
    await click(find('button', 'Suggest again'))
    expect(find('option', /Ana said.*suggested$/)).toBeDefined()
    expect(text()).not.toContain('Rejected (')
    await press('z', { ctrlKey: true }, document.querySelector('.ProseMirror'))
    expect(text()).toContain('Rejected (1)')
  })

  test('comes to no hand: what is rejected while it is in hand leaves it', async () => {
    const suggested = newAttribution('a1', { status: 'suggested', origin: 'engine' })
    const { find, click, press, all } = await shown({ article, records: [suggested] })
    await click(find('option', /Ana said.*suggested$/))
    await press('x', {}, document.querySelector('.ProseMirror'))
    expect(all('group').map((group) => group.getAttribute('aria-label'))).not.toContain('Selected quote')
  })

  test('asks nothing where the same words were tagged since', async () => {
    const own = [newAttribution('a1', { status: 'rejected', origin: 'engine' }), newAttribution('a2')]
    const { find, click, press, all } = await shown({
      article: '[a1 [a2 “We stay,”]] Ana said.',
      records: own,
    })
    await click(find('option', /no sourcedirect$/))
    await press('Escape', {}, document.querySelector('.ProseMirror'))
    expect(all('button').map(({ textContent }) => textContent)).not.toContain('Suggest again')
  })

  test('comes back to the hand when the rejection is undone, so that the next key is about it', async () => {
    const open = ['a1', 'a2'].map((id) => newAttribution(id, { status: 'suggested', origin: 'engine' }))
    const words = '[a1 “We stay,”] Ana said. [a2 “We go,”] Tom said.'
    const { find, click, press } = await shown({ article: words, records: open })
    const galley = document.querySelector('.ProseMirror')
    await click(find('option', /We stay/))
    await press('x', {}, galley)
    await press('z', { ctrlKey: true }, galley)
    const card = document.querySelector('[aria-label="Suggestion at hand"]')
    expect(card?.textContent).toContain('We stay')
    await press('y', {}, galley)
    expect(find('option', /We stay.*direct$/)).toBeDefined()
    expect(find('option', /We go.*suggested$/)).toBeDefined()
  })
})
