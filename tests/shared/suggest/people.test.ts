import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gatherPeople } from '../../../shared/suggest/people/gatherPeople.ts'
import { mentionForm } from '../../../shared/suggest/people/mentionForm.ts'
import { sightPeople } from '../../../shared/suggest/people/sightPeople.ts'
import type { SourceMention } from '../../../shared/suggest/people/sourceMention.ts'
import { splitBlocks } from '../../../shared/text/splitBlocks.ts'
import { wireText } from '../text/helpers.ts'
import { growth, LINEAR } from '../../helpers/growth.ts'

/** The speakers of a text whose sources are marked: "[Ana Ruiz] said no. [She] left." */
function speakers(marked: string) {
  const mentions: SourceMention[] = []
  let text = ''
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    const words = piece.startsWith('[') ? piece.slice(1, -1) : piece
    if (piece.startsWith('['))
      mentions.push({
        start: text.length,
        end: text.length + words.length,
        form: mentionForm(words),
        content: undefined,
        isOne: false,
      })
    text += words
  }
  return gatherPeople(
    text,
    splitBlocks(text).map((block) => sightPeople(text, block)),
    mentions,
  )
}

const names = (marked: string) => speakers(marked).map((speaker) => speaker?.name)
const last = (marked: string) => speakers(marked).at(-1)

test('a person is one source by full name, surname, title and pronoun', () => {
  const all = speakers(
    '[Ostmark Prime Minister Ana Ruiz] said no.\n\n[Ruiz] said yes. [She] said maybe.\n\n[The prime minister] left.',
  )
  expect(new Set(all.map((speaker) => speaker?.key)).size).toBe(1)
  expect(all[0]).toEqual({
    key: 'person ana ruiz',
    kind: 'person',
    name: 'Ana Ruiz',
    descriptor: 'Ostmark Prime Minister',
    aliases: ['Ruiz'],
  })
})

describe('short names', () => {
  test.each([
    ['a surname is the person named in full', 'Jan Lund came. [Lund] said no.', 'Jan Lund'],
    ['also where the full name comes later', '[Lund] said no. Jan Lund left.', 'Jan Lund'],
    ['a given name alone', 'Tom Orr came. “No,” [Tom] said.', 'Tom Orr'],
    ['a surname behind a title', 'Jan Lund came. [Mr. Lund] said no.', 'Jan Lund'],
    ['a given name behind Sir', 'The leader, Sir Jan Lund, came. [Sir Jan] said no.', 'Jan Lund'],
    ['a name with two spaces in it', '[Chair  Jan  Lund] said no.', 'Jan Lund'],
    ['a title and a name behind the office', '[The board’s leader, Dr Jan Lund] said no.', 'Jan Lund'],
    ['a ministry that begins like a title', '[The Justice Department] said no.', 'Justice Department'],
    ['a surname with its particle', 'Piet van Dorn came. [Van Dorn] said no.', 'Piet van Dorn'],
    ['the second of two surnames', 'Eva Castro Molina came. [Castro Molina] said no.', 'Eva Castro Molina'],
    ['a middle initial more or less', 'Jan P. Lund came. [Jan Lund] said no.', 'Jan P. Lund'],
    ['a short form of the given name', 'Robert Lund came. [Bob Lund] said no. [Lund] left.', 'Robert Lund'],
    ['a surname that two share is neither', 'Ana Ruiz met Jon Ruiz. [Ruiz] said no.', 'Ruiz'],
    ['unless Ms tells', 'Ana Ruiz met Jon Ruiz. [Ms. Ruiz] said no.', 'Ana Ruiz'],
    ['or the office does', 'Mayor Ana Ruiz met Jon Ruiz. [Mayor Ruiz] said no.', 'Ana Ruiz'],
    [
      'or the article goes on with she',
      'Ana Ruiz met Jon Ruiz. Then Ruiz said she was off. Later Ruiz said she was back. [Ruiz] left.',
      'Ana Ruiz',
    ],
    ['a son is not his father', 'Jan Lund met Jan Lund Jr. on Friday. [Lund] said no.', 'Jan Lund'],
    [
      'a word that opens a sentence is no given name',
      'Jan Lund came. Surely Lund knew. [Lund] left.',
      'Jan Lund',
    ],
    ['nor is an office', 'Jan Lund came. Dean Lund knew. [Lund] left.', 'Jan Lund'],
    ['a headline is no name', 'Angry Lund Tells Harbour Off\n\nJan Lund came. [Lund] said no.', 'Jan Lund'],
    ['a surname that is a thing too', 'Jonah Hill came. [Hill] said no.', 'Jonah Hill'],
    ['a given name that is a particle too', 'Al Lund came. [Lund] said no.', 'Al Lund'],
    ['a place is nobody', 'Ana London came. [Mayor of London Sadiq Orr] said no.', 'Sadiq Orr'],
  ])('%s', (_title, text, name) => {
    expect(last(text)?.name).toBe(name)
  })
})

describe('pronouns', () => {
  test.each([
    ['he is whom the sentence before is about', 'Jan Lund met Tom Orr. [He] said no.', 'Jan Lund'],
    ['she is the woman of the two', 'Tom Orr met Ana Ruiz. [She] said no.', 'Ana Ruiz'],
    ['he is the last who spoke', '“No,” [Jan Lund] said.\n\n“Yes,” [he] said.', 'Jan Lund'],
    ['not somebody in the quotation', '[Jan Lund] said: “Tom Orr lies.” “So there,” [he] said.', 'Jan Lund'],
    [
      'a later subject before an earlier speaker',
      '“No,” [Jan Lund] said. Tom Orr came in. “Yes,” [he] said.',
      'Tom Orr',
    ],
    [
      'a name of no known gender learns it from the article',
      'Sanna Ek and her son Tom Orr came. [She] said no.',
      'Sanna Ek',
    ],
    ['through a sentence about him', 'Jan Lund ran. He won in May. [He] said no.', 'Jan Lund'],
    ['an official without a name', '[A ministry official] said no. [He] said yes.', 'A ministry official'],
    ['a title tells', 'Spokeswoman Ek met Tom Orr. [She] said no.', 'Ek'],
    ['who is the one named before it', 'It was Jan Lund, [who] said no.', 'Jan Lund'],
    ['it is the body', '[The Harbour Authority] said no. [It] said yes.', 'Harbour Authority'],
    ['they are the several', '[Two dockers] said no. [They] said yes.', 'Two dockers'],
    ['two alike leave it open', 'Jan Lund and Tom Orr met. [He] said no.', undefined],
    ['nobody leaves it open', 'It rained. [He] said no.', undefined],
    ['and so does somebody long ago', `Jan Lund ran.${' It rained.'.repeat(8)} [He] said no.`, undefined],
    ['we is nobody the engine knows', '[Jan Lund] said no. [We] think so.', undefined],
  ])('%s', (_title, text, name) => {
    expect(last(text)?.name).toBe(name)
  })
})

describe('titles and descriptions', () => {
  test.each([
    [
      'the latest who holds the office',
      'Mayor Ana Ruiz met Mayor Jan Lund. [The mayor] said no.',
      'Jan Lund',
    ],
    [
      'an office that nobody holds stays itself',
      'Mayor Ana Ruiz came. [The governor] said no.',
      'The governor',
    ],
    [
      'what narrows it down has to fit',
      'Prime Minister Ana Ruiz came. [The foreign minister] said no.',
      'The foreign minister',
    ],
    ['an appositive counts', 'Ana Ruiz, a teacher in Korvald, came. [The teacher] said no.', 'Ana Ruiz'],
    ['an age counts', 'Ana Ruiz, 34, came. [The 34-year-old] said no.', 'Ana Ruiz'],
    ['a small title counts', 'The union leader Ana Ruiz came. [The leader] said no.', 'Ana Ruiz'],
    ['spokeswoman is no man', 'Spokesman Jan Lund came. [The spokeswoman] said no.', 'The spokeswoman'],
    ['an appositive before the name', 'The minister, Jan Lund, came. [The minister] said no.', 'Jan Lund'],
    [
      'a clause without “that” gives no title',
      'The judge Lund spoke of came. [The judge] said no.',
      'The judge',
    ],
    [
      'nor does what somebody said',
      'Vote for the best candidate, Jan Lund said. [The candidate] said no.',
      'The candidate',
    ],
    ['one of several', 'Two came. [One of them, a clerk], said no. [The clerk] left.', 'a clerk'],
    ['the same official', '[A Saudi official] said no. [The official] said yes.', 'A Saudi official'],
    [
      'the official of that country',
      '[A Saudi official] said no. [A Norse official] said yes. [The Saudi official] left.',
      'A Saudi official',
    ],
    ['a new one is another', '[A Saudi official] said no. [Another official] said yes.', 'Another official'],
    [
      'a friend of somebody is not that somebody',
      'Jan Lund came. [A friend of Jan Lund] said no.',
      'A friend of Jan Lund',
    ],
    ['somebody’s lawyer neither', 'Jan Lund came. [Lund’s lawyer] said no.', 'Lund’s lawyer'],
  ])('%s', (_title, text, name) => {
    expect(last(text)?.name).toBe(name)
  })

  test('two officials who were each introduced are two, though both are "an official"', () => {
    const [first, second] = speakers('[An official] said no. [An official] said yes.')
    expect(first?.key).not.toBe(second?.key)
  })

  test('two people’s lawyers are two, though both are "his lawyer"', () => {
    const [, first, , second] = speakers(
      '[Jan Lund] said no. [His lawyer] said yes.\n\n[Tom Orr] said no. [His lawyer] said yes.',
    )
    expect(first?.key).not.toBe(second?.key)
  })
})

describe('bodies and documents', () => {
  test.each([
    ['an acronym told in brackets', 'The Harbour Works (HWX) met. [HWX] said no.', 'Harbour Works'],
    ['initials', 'The Skarne Harbour Authority met. [The SHA] said no.', 'Skarne Harbour Authority'],
    [
      'a shorter name',
      'The Skarne Harbour Authority met. [The Harbour Authority] said no.',
      'Skarne Harbour Authority',
    ],
    [
      'the authority',
      'The Skarne Harbour Authority met. [The authority] said no.',
      'Skarne Harbour Authority',
    ],
    [
      'capitals are no pronoun',
      'The World Harbour Organisation (WHO) met. [WHO] said no.',
      'World Harbour Organisation',
    ],
    ['the report', '[A report by Lund Forum] said no. [The report] said yes.', 'A report by Lund Forum'],
  ])('%s', (_title, text, name) => {
    expect(last(text)?.name).toBe(name)
  })

  test.each([
    ['a statement of a body', '[a Downing Street statement]', 'document', 'Downing Street'],
    ['an owner', '[The agency’s report]', 'document', 'agency'],
    ['a publisher', '[A survey published by the Islands Forum]', 'document', 'Islands Forum'],
    ['who saw a letter did not issue it', '[A letter seen by Harbour News]', 'document', undefined],
    ['any first word of a sentence is capitalised', '[Recent reports]', 'document', undefined],
  ])('%s issued it or not', (_title, text, kind, issuer) => {
    expect(last(`${text} said no.`)).toMatchObject({ kind, ...(issuer === undefined ? {} : { issuer }) })
    expect(last(`${text} said no.`)?.issuer).toBe(issuer)
  })
})

describe('what an entry of the directory tells', () => {
  test.each([
    ['a title', '[Harbour Mayor Ana Ruiz]', { name: 'Ana Ruiz', descriptor: 'Harbour Mayor' }],
    [
      'an appositive',
      '[Ana Ruiz, a teacher in Korvald]',
      { name: 'Ana Ruiz', descriptor: 'teacher in Korvald' },
    ],
    [
      'a body behind the appositive',
      '[Ana Ruiz, a leader of the dockers’ union]',
      { descriptor: 'leader of the dockers’ union', affiliation: 'dockers’ union' },
    ],
    ['a body before the title', '[Harbour Authority chief Ana Ruiz]', { affiliation: 'Harbour Authority' }],
    ['an owner', '[CNN’s Ana Ruiz]', { name: 'Ana Ruiz', affiliation: 'CNN' }],
    ['of whom', '[Ana Ruiz of the Harbour and Quay]', { name: 'Ana Ruiz', affiliation: 'Harbour and Quay' }],
    [
      'a description of somebody unnamed',
      '[A spokesman for the Harbour Authority]',
      { kind: 'anonymous', affiliation: 'Harbour Authority' },
    ],
    ['Mr says nothing', '[Mr. Jan Lund]', { name: 'Jan Lund', descriptor: '' }],
  ])('%s', (_title, text, told) => {
    expect(last(`${text}, said no.`)).toMatchObject(told)
  })
})

test('words that are no source name nobody', () => {
  expect(names('[If we] said no. [went on to] say. [She went on to] say.')).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('any text has the same speakers every time and never throws', () => {
  fc.assert(
    fc.property(wireText, fc.array(fc.nat(200), { maxLength: 12 }), (text, borders) => {
      const blocks = splitBlocks(text)
      const mentions = borders
        .map((start) => ({ start: Math.min(start, text.length), end: Math.min(start + 9, text.length) }))
        .filter(({ start, end }) => end > start)
        .map((range) => ({
          ...range,
          form: mentionForm(text.slice(range.start, range.end)),
          content: undefined,
          isOne: true,
        }))
      const gather = () =>
        gatherPeople(
          text,
          blocks.map((block) => sightPeople(text, block)),
          mentions,
        )
      const found = gather()
      expect(found).toHaveLength(mentions.length)
      expect(gather()).toEqual(found)
      for (const speaker of found) expect(speaker?.name).not.toBe('')
    }),
    { numRuns: 500 },
  )
})

describe('a megabyte of names is read in linear time', () => {
  const MEGABYTE = 2 ** 20
  const some = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length))
  const many = (name: (at: number) => string) => (length: number) =>
    Array.from({ length: length / 26 }, (_, at) => name(at)).join(' ')
  const letters = (at: number) => String(at).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))
  test.each([
    ['one name', some('Ana Ruiz said he. ')],
    ['capitals', some('A')],
    ['capital words', some('Ana ')],
    ['possessives', some('Ana’s ')],
    ['joined words', some('Ana of the ')],
    ['hyphens', some('Ana-')],
    ['stops', some('A.')],
    ['appositives', some('Ana Ruiz, a teacher, ')],
    ['brackets', some('Ana Ruiz (AR) ')],
    ['namesakes', many((at) => `A${letters(at)} Ruiz said.`)],
    ['different people', many((at) => `Ana R${letters(at)} said he was.`)],
    ['different bodies', many((at) => `The R${letters(at)} Harbour Quay Union said.`)],
    ['titles', some('the mayor Mayor Ana Ruiz, the mayor, ')],
  ])('%s', (_title, textOf) => {
    const gather = (length: number): void => {
      const text = textOf(length)
      const form = 'shortName' as const
      const mentions = Array.from({ length: length / 52 }, (_, at) => ({
        start: at * 40,
        end: at * 40 + 12,
        form,
        content: undefined,
        isOne: false,
      }))
      gatherPeople(
        text,
        [sightPeople(text, { start: 0, end: text.length })],
        mentions.filter(({ end }) => end < text.length),
      )
    }
    expect(growth(gather, MEGABYTE)).toBeLessThan(LINEAR)
  })
})

test.each([
  ['Friends', 'anonymousGroup'],
  ['His headmaster', 'anonymous'],
  ['A tally kept by the city clerk’s office', 'document'],
  ['Satellite images reviewed by the agency', 'document'],
  ['The paper', 'publication'],
  ['Baker', 'person'],
])('%s: %s', (words, kind) => {
  expect(last(`Nora Baker spoke. [${words}] said so.`)?.kind).toBe(kind)
})
