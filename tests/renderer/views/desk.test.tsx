import { describe, expect, test } from 'vitest'
import type { ArticleCard } from '../../../shared/contract/desk.ts'
import { deskRows } from '../../../renderer/views/desk/deskRows.ts'
import { shown } from './shown.tsx'

/** Each is a second older than the one before. */
let made = 0
function card(slug: string, title: string, given: Partial<ArticleCard> = {}): ArticleCard {
  const changedAt = new Date(Date.now() - 1000 * made++).toISOString()
  return { slug, title, words: 500, quotes: 0, sourced: 0, suggested: 0, changedAt, excerpt: '', ...given }
}

const ferry = card('ferry', 'Ferry operator “will not wait” for grant', {
  quotes: 9,
  sourced: 7,
  suggested: 3,
})
const palace = card('palace', 'Élysée Palace says talks go on', {
  excerpt: 'PARIS — Officials said on Monday',
})

describe('the desk', () => {
  test('measures every article on one scale, to which suggestions count, and names its file', async () => {
    const started = card('council', 'Council split', { suggested: 21 })
    const { all, find } = await shown({ articles: [ferry, palace, started] })
    expect(all('option').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/7 of 12 sourced.*ferry/),
      expect.stringMatching(/No quotes yet.*palace/),
      expect.stringMatching(/0 of 21 sourced.*council/),
    ])
    const bars = all('meter').map((bar) => bar.getAttribute('aria-valuetext'))
    expect(bars[0]).toBe('7 of 12 sourced, 3 suggestions left')
    expect(find('option', /Ferry/).querySelector('.bar')).not.toBeNull()
  })

  test('says what tells two versions of a story apart', async () => {
    const excerpt = 'Talks between the authority and the union begin'
    const wednesday = card('talks-2', 'Talks to open', {
      excerpt: `${excerpt} Wednesday, he said`,
      words: 561,
    })
    const tuesday = card('talks', 'Talks to open', { excerpt: `${excerpt} Tuesday, people said`, words: 539 })
    const { all } = await shown({ articles: [wednesday, tuesday, ferry] })
    const [other, later, first] = all('option').map(({ textContent }) => textContent)
    expect(later).toContain('22 words more than the other version: “… Wednesday, he said”')
    expect(first).toContain('22 words fewer than the other version: “… Tuesday, people said”')
    expect(other).not.toMatch(/more than|fewer than|Other words/)
  })

  test('moves no card under the mouse when an article is saved', () => {
    const now = new Date('2026-03-16T15:00:00Z')
    const [a, b] = [
      card('a', 'First', { changedAt: '2026-03-16T14:00:00Z' }),
      card('b', 'Second', { changedAt: '2026-03-16T13:00:00Z' }),
    ]
    const held = new Map([a, b].map(({ slug, changedAt }) => [slug, changedAt] as const))
    const saved = [{ ...b, changedAt: '2026-03-16T14:30:00Z', sourced: 1 }, a]
    const slugs = (rows: ReturnType<typeof deskRows>) => rows.flatMap((row) => ('card' in row ? row.id : []))
    expect(slugs(deskRows(saved, now, held))).toEqual(['a', 'b'])
    expect(slugs(deskRows(saved, now))).toEqual(['b', 'a'])
  })

  test('filters by words in any order, whatever their capitals and accents', async () => {
    const { all, find, type } = await shown({ articles: [ferry, palace] })
    await type('pal elysee', find('searchbox', 'Filter by headline or file name'))
    expect(all('option').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Élysée Palace'),
    ])
    await type('monday', find('searchbox', 'Filter by headline or file name'))
    expect(all('option')).toHaveLength(1)
  })

  test('says so when no article has the words, and offers to clear the filter', async () => {
    const { all, find, type, click, text } = await shown({ articles: [ferry, palace] })
    await type('budget', find('searchbox', 'Filter by headline or file name'))
    expect(text()).toContain('No article has these words')
    await click(find('button', /Clear the filter/))
    expect(all('option')).toHaveLength(2)
  })

  test('puts articles under the day they were last touched', async () => {
    const old = card('old', 'An old one', { changedAt: '2020-01-01T10:00:00Z' })
    const { text } = await shown({ articles: [ferry, old] })
    expect(text()).toMatch(/Today.*Ferry.*Earlier.*An old one/s)
  })

  test('teaches an empty desk where articles come from', async () => {
    const { text, find } = await shown()
    expect(text()).toContain('Nothing on the desk yet')
    expect(find('button', /^Open articles.+/).textContent).toContain('Ctrl O')
  })

  test('opens the article that is chosen with the arrows', async () => {
    const { find, press, called } = await shown({ articles: [ferry, palace] })
    const list = find('listbox', 'Articles on the desk')
    list.focus()
    await press('ArrowDown')
    await press('ArrowDown')
    await press('Enter')
    expect(called('article.open')).toEqual([{ slug: 'palace' }])
  })
})
