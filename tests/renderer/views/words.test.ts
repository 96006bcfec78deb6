import { describe, expect, test } from 'vitest'
import { keyLabel } from '../../../renderer/ui/keyLabel.ts'
import { dayGroup } from '../../../renderer/views/desk/dayGroup.ts'
import { sourceChoices } from '../../../renderer/views/inspector/sourceChoices.ts'
import { speakerAvatar } from '../../../renderer/views/inspector/speakerAvatar.ts'
import { newSource } from '../../../shared/model/source.ts'
import { likelyKind } from '../../../shared/suggest/people/likelyKind.ts'

describe('keys', () => {
  test.each([
    ['Mod-Shift-f', 'Ctrl Shift F'],
    ['Alt-Shift-ArrowLeft', 'Alt Shift ←'],
    ['Mod-\\', 'Ctrl \\'],
    [']', ']'],
    ['F6', 'F6'],
  ])('%s is printed as %s', (key, label) => {
    expect(keyLabel(key, false)).toBe(label)
  })

  test('are printed as on a Mac where there is one', () => {
    expect(keyLabel('Mod-k', true)).toBe('⌘ K')
  })
})

describe('the kind of a new source', () => {
  test.each([
    ['Keir Starmer', 'person'],
    ['starmer', 'person'],
    ['A Saudi official', 'anonymous'],
    ['multiple sources', 'anonymousGroup'],
    ['two people familiar with the talks', 'anonymousGroup'],
    ['a Downing Street statement', 'document'],
    ['The Elysée Palace', 'organisation'],
    ['@harbourwatch', 'socialAccount'],
    ['the witness', 'anonymous'],
    ['the boss', 'anonymous'],
    ['witnesses', 'anonymousGroup'],
    ['CNN', 'outlet'],
    ['Harbour police', 'organisation'],
    ['the mayor', 'person'],
  ])('of “%s” is guessed as %s', (words, kind) => {
    expect(likelyKind(words)).toBe(kind)
  })
})

describe('who is it', () => {
  const starmer = newSource('s1', 'person', { name: 'Keir Starmer', aliases: ['Sir Keir'] })
  const kellogg = newSource('s2', 'person', { name: 'Keith Kellogg' })
  const asked = { typed: '', hint: '', isMaking: false }

  test('offers first whom the words in the text name', () => {
    const [best] = sourceChoices([kellogg, starmer], { ...asked, hint: 'UK Prime Minister Keir Starmer' })
    expect(best).toMatchObject({ source: starmer })
  })

  test('offers first whom the tag stands for, so that Enter changes nothing, and reads no letters of a pronoun', () => {
    const board = newSource('s3', 'organisation', { name: 'The Ethelred Board' })
    const [own] = sourceChoices([board, kellogg, starmer], { ...asked, hint: 'Starmer', own: ['s2'] })
    expect(own).toMatchObject({ source: kellogg })
    const [likely] = sourceChoices([board, kellogg, starmer], { ...asked, hint: 'he', likely: ['s1'] })
    expect(likely).toMatchObject({ source: starmer })
  })

  test('finds by alias', () => {
    expect(sourceChoices([kellogg, starmer], { ...asked, typed: 'sir' })[0]).toMatchObject({
      source: starmer,
    })
  })

  test('offers only new sources when one is to be made, from the words in the text', () => {
    const choices = sourceChoices([starmer], { ...asked, hint: 'A Saudi official', isMaking: true })
    expect(choices[0]).toMatchObject({ kind: 'anonymous', name: 'A Saudi official' })
    expect(choices.every((choice) => !('source' in choice))).toBe(true)
  })
})

describe('an avatar', () => {
  test.each([
    ['person', 'US President Donald Trump', 'DT'],
    ['person', 'Gareth R. Pugh', 'GP'],
    ['person', 'Starmer', 'S'],
    ['person', 'the mayor', 'M'],
    ['organisation', 'Ministry of Coasts and Islands', 'MI'],
    ['document', 'Downing Street statement', '§'],
    ['anonymous', 'A Saudi official', '?'],
  ] as const)('of a %s “%s” shows %s', (kind, label, text) => {
    expect(speakerAvatar({ kind, label }).text).toBe(text)
  })
})

describe('the day of an article', () => {
  const now = new Date(2026, 2, 16, 0, 30)
  test.each([
    [new Date(2026, 2, 16, 0, 10), 'Today'],
    [new Date(2026, 2, 15, 23, 50), 'Yesterday'],
    [new Date(2026, 2, 14, 23, 50), 'Earlier'],
  ])('%s is %s', (changed, group) => {
    expect(dayGroup(changed.toISOString(), now)).toBe(group)
  })
})
