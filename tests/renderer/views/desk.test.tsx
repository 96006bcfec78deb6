import { describe, expect, test } from 'vitest'
import type { ArticleCard } from '../../../shared/ipc/contract.ts'
import { shown } from './shown.tsx'

function card(slug: string, title: string, given: Partial<ArticleCard> = {}): ArticleCard {
  const changedAt = new Date().toISOString()
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
  test('tells of each article how many quotes are sourced and how many suggestions are left', async () => {
    const { find } = await shown({ articles: [ferry] })
    const option = find('option', /Ferry/)
    expect(option.textContent).toContain('7 of 9 sourced')
    expect(option.textContent).toContain('3 suggestions left')
  })

  test('filters by words in any order, whatever their capitals and accents', async () => {
    const { all, find, type } = await shown({ articles: [ferry, palace] })
    await type('pal elysee', find('searchbox', 'Filter by words'))
    expect(all('option').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Élysée Palace'),
    ])
    await type('monday', find('searchbox', 'Filter by words'))
    expect(all('option')).toHaveLength(1)
  })

  test('says so when no article has the words, and offers to clear the filter', async () => {
    const { all, find, type, click, text } = await shown({ articles: [ferry, palace] })
    await type('budget', find('searchbox', 'Filter by words'))
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
