import { describe, expect, test } from 'vitest'
import { freeSlug, isSlug, makeSlug } from '../../../../main/services/article/makeSlug.ts'

describe('the slug of a file', () => {
  test.each([
    ['cnn-2025-02-16.txt', 'cnn-2025-02-16'],
    ['Mayor Resigns (final) v2.TXT', 'mayor-resigns-final-v2'],
    ['story.quoin.json', 'story'],
    ['Interview v1.5', 'interview-v1-5'],
    ['../../.bashrc', 'bashrc'],
    ['..\\..\\boot.ini', 'boot'],
    ['.bashrc', 'bashrc'],
    ['CON', 'article-con'],
    ['con.txt', 'article-con'],
    ['LPT1.quoin.json', 'article-lpt1'],
    ['a\nb\0c\u202etxt', 'a-b-c-txt'],
    ['-rf', 'rf'],
    ['<script>"|?*', 'script'],
    ['', 'article'],
    ['...', 'article'],
    ['🙂.txt', 'article'],
    ['Ünïcode Ärtikel.txt', 'ünïcode-ärtikel'],
    ['Cafe\u0301.txt', 'café'],
    ['İstanbul.txt', 'istanbul'],
    ['الخبر العاجل.txt', 'الخبر-العاجل'],
    ['हिन्दी.txt', 'हनद'],
  ])('of %j is %j', (name, slug) => {
    expect(makeSlug(name)).toBe(slug)
    expect(isSlug(slug)).toBe(true)
  })

  test('is short in bytes whatever the alphabet', () => {
    for (const letter of ['x', 'é', '語', '𝒳']) {
      const slug = makeSlug(`${letter.repeat(260)}.txt`)
      expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(96)
      expect(slug).toMatch(new RegExp(`^${letter}+$`, 'u'))
    }
  })

  test('that is taken gets a number', () => {
    const taken = new Set(['story', 'story-2'])
    expect(freeSlug('story', (slug) => taken.has(slug))).toBe('story-3')
  })
})
