import { describe, expect, test } from 'vitest'
import { shown, SLUG } from './shown.tsx'

const message = '“A test” was written by a newer Quoin, so it can be read but not changed here. Update Quoin.'
const saving = { slug: SLUG, state: 'readOnly', message } as const
const galley = () => document.querySelector('.ProseMirror')

describe('an article that a newer Quoin wrote', () => {
  test('says so, at its foot and in a message, and is proposed nothing in', async () => {
    const { text } = await shown({ article: '“We stay,” said Ana Ruiz.', saving })
    expect(text()).toContain('Can be read, not changed')
    expect(text()).toContain('Update Quoin')
    expect(document.querySelectorAll('.ProseMirror [data-tag]')).toHaveLength(0)
  })

  test.each([
    ['tags nothing', 'q', {}],
    ['takes no comment', 'm', {}],
  ])('%s', async (_, key, modifiers) => {
    const { press, called } = await shown({ article: '“We ¦stay|,” said Ana Ruiz.', saving })
    await press(key, modifiers, galley())
    expect(galley()?.textContent).toBe('“We stay,” said Ana Ruiz.')
    expect(document.querySelectorAll('.ProseMirror [data-tag]')).toHaveLength(0)
    expect(called('article.push')).toEqual([])
  })

  test('can be searched', async () => {
    const { press, type, all } = await shown({ article: '“We stay,” said Ana Ruiz.', saving })
    await press('f', { ctrlKey: true }, galley())
    await type(
      'ana',
      all('textbox').find((field) => field.getAttribute('aria-label') === 'Find in article'),
    )
    expect(document.querySelectorAll('.ProseMirror .found').length).toBeGreaterThan(0)
  })
})
