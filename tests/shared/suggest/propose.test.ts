import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { storyParts } from '../../../shared/suggest/reading/storyParts.ts'
import { articleBlocks } from '../../../shared/text/articleBlocks.ts'
import { propose } from '../../../shared/suggest/propose.ts'
import { tagged } from './helpers.ts'
import { graphemeBorders, wireText } from '../text/helpers.ts'
import { growth, LINEAR } from '../../helpers/growth.ts'

describe('direct quotations', () => {
  test.each([
    ['source and cue after it', '“We stay,” Ana Ruiz said.', ['“We stay,” ¦ said ¦ Ana Ruiz']],
    [
      'cue before its source',
      '“We stay,” said Ana Ruiz, a docker.',
      ['“We stay,” ¦ said ¦ Ana Ruiz, a docker'],
    ],
    [
      'a split quotation is one',
      '“We stay,” she said. “For good.”',
      ['“We stay,” … “For good.” ¦ said ¦ she'],
    ],
    ['split within the sentence', '“We,” she said, “stay.”', ['“We,” … “stay.” ¦ said ¦ she']],
    ['a colon before it', 'Ruiz said: “We stay.”', ['“We stay.” ¦ said ¦ Ruiz']],
    [
      'the hearer belongs to the cue',
      'Ruiz told the Harbour Courier: “We stay.”',
      ['“We stay.” ¦ told the Harbour Courier ¦ Ruiz'],
    ],
    ['doubled single marks', "''We stay,'' Ruiz said.", ["''We stay,'' ¦ said ¦ Ruiz"]],
    ['a question mark does not end the sentence', '“Why now?” Ruiz asked.', ['“Why now?” ¦ asked ¦ Ruiz']],
    [
      'the identifying appositive belongs to the source',
      '“We stay,” Ana Ruiz, a docker, said.',
      ['“We stay,” ¦ said ¦ Ana Ruiz, a docker'],
    ],
    [
      'the cue stands in the paragraph before',
      'Ruiz wrote on Friday:\n\n“We stay.”',
      ['“We stay.” ¦ wrote ¦ Ruiz'],
    ],
    [
      'a quotation goes on in the next paragraph',
      '“We stay,” Ruiz said. “For good.\n\n“And for all.”',
      ['“We stay,” … “For good. … “And for all.” ¦ said ¦ Ruiz'],
    ],
    [
      'a second cue before its own quotation leaves the first one alone',
      '“We stay,” Ruiz said at a meeting, and then predicted: “It will hold.”',
      ['“We stay,” ¦ said ¦ Ruiz', '“It will hold.” ¦ predicted ¦ Ruiz'],
    ],
    [
      'a new cue begins a new one',
      '“We stay,” Ruiz said.\n\n“For good,” he added.',
      ['“We stay,” ¦ said ¦ Ruiz', '“For good,” ¦ added ¦ he'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(tagged(text)).toEqual(expected)
  })
})

describe('reported statements', () => {
  test.each([
    ['said', 'The mayor said the quay would close.', ['the quay would close ¦ said ¦ The mayor']],
    ['said that', 'The mayor said that it was over.', ['that it was over ¦ said ¦ The mayor']],
    [
      'on a day',
      'Mayor Ana Ruiz said on Sunday she was leaving.',
      ['she was leaving ¦ said ¦ Mayor Ana Ruiz'],
    ],
    ['the day before the verb', 'Ruiz on Sunday said she was leaving.', ['she was leaving ¦ said ¦ Ruiz']],
    [
      'in a statement',
      'The ministry said in a statement that nobody was hurt.',
      ['that nobody was hurt ¦ said ¦ The ministry'],
    ],
    [
      'told an outlet',
      'A Saudi official told CNN they would wait.',
      ['they would wait ¦ told CNN ¦ A Saudi official'],
    ],
    ['at the end', 'The quay will close, officials say.', ['The quay will close ¦ say ¦ officials']],
    ['turned round', 'The quay will close, said Ana Ruiz.', ['The quay will close ¦ said ¦ Ana Ruiz']],
    ['in the middle', 'The quay, she said, would close.', ['The quay … would close ¦ said ¦ she']],
    [
      'according to, first',
      'According to the harbour office, nine ships waited.',
      ['nine ships waited ¦ According to ¦ the harbour office'],
    ],
    [
      'according to, last',
      'Nine ships waited, according to a statement.',
      ['Nine ships waited ¦ according to ¦ a statement'],
    ],
    [
      'some words quoted',
      'Ruiz said he was “ready and willing” to go.',
      ['he was “ready and willing” to go ¦ said ¦ Ruiz'],
    ],
    [
      'two verbs of one speaker',
      'Ruiz said he was ill but added that it would pass.',
      ['he was ill ¦ said ¦ Ruiz', 'that it would pass ¦ added ¦ Ruiz'],
    ],
    [
      'a participle',
      'Ruiz said he was ill, adding that it would pass.',
      ['he was ill ¦ said ¦ Ruiz', 'that it would pass ¦ adding ¦ Ruiz'],
    ],
    [
      'a statement within a statement',
      'Ruiz said Lund believed it was over.',
      ['Lund believed it was over ¦ said ¦ Ruiz', 'it was over ¦ believed ¦ Lund'],
    ],
    ['a name for it', 'Ruiz called the plan a “mess” and left.', ['the plan a “mess” ¦ called ¦ Ruiz']],
    [
      'negation belongs to the cue',
      'Ruiz did not say whether he would go.',
      ['whether he would go ¦ did not say ¦ Ruiz'],
    ],
    ['but “also” does not', 'Ruiz also said he was ill.', ['he was ill ¦ said ¦ Ruiz']],
    [
      'trailing clauses stay out',
      'An official said they would wait, while ships were leaving.',
      ['they would wait ¦ said ¦ An official'],
    ],
    ['who may be the source', 'It was Ruiz who said the quay was safe.', ['the quay was safe ¦ said ¦ who']],
  ])('%s', (_title, text, expected) => {
    expect(tagged(text)).toEqual(expected)
  })
})

test.each([
  ['scare quotes', 'The “new” quay opened.'],
  ['a title', 'The play “Salt and Iron” opened.'],
  ['a noun that looks like a verb', 'The report, two claims and a warning were filed.'],
  ['what was said of somebody by nobody', 'The man was told to leave and was expected to return.'],
  ['a plain object', 'The club announced a new coach.'],
])('%s are no statement', (_title, text) => {
  expect(tagged(text)).toEqual([])
})

describe('who is behind it', () => {
  const speaker = (text: string) => propose(text, []).at(-1)?.speaker

  test.each([
    [
      'a later surname is the person of the full name',
      'Ana Ruiz came. Ruiz said it was over.',
      'Ana Ruiz',
      'person',
    ],
    [
      'he is the one quoted last',
      '“No,” Jan Lund said. “Yes,” he said later.\n\n“Well,” he said.',
      'Jan Lund',
      'person',
    ],
    [
      'the mayor is the one quoted under that title',
      'Mayor Ana Ruiz said it was over. The mayor said it was late.',
      'Ana Ruiz',
      'person',
    ],
    [
      'an official without a name is anonymous',
      'A ministry official said it was over.',
      'A ministry official',
      'anonymous',
    ],
    [
      'several are an anonymous group',
      'Multiple sources said it was over.',
      'Multiple sources',
      'anonymousGroup',
    ],
    ['a report is a document', 'The report said it was over.', 'The report', 'document'],
    [
      'a ministry is an organisation',
      'The Ministry of Coasts said it was over.',
      'Ministry of Coasts',
      'organisation',
    ],
    ['a newspaper is a publication', 'The Harbour Times said it was over.', 'Harbour Times', 'publication'],
    ['a broadcaster is an outlet', 'CNN said it was over.', 'CNN', 'outlet'],
    [
      'somebody close to an institution is not the institution',
      'A person close to the company said it was over.',
      'A person close to the company',
      'anonymous',
    ],
    [
      'a title makes a lone name a person',
      'US President Ruiz said it was over. Ruiz said it was late.',
      'Ruiz',
      'person',
    ],
    ['who speaks of himself is a person', 'Ruiz said he was late.', 'Ruiz', 'person'],
    ['a firm without a form is an organisation', 'Pfizer said it was late.', 'Pfizer', 'organisation'],
    ['two people are a group', 'Ana Ruiz and Jan Lund said it was over.', 'Ana Ruiz and Jan Lund', 'group'],
    [
      'a person at the head of an institution is a person',
      'Ministry of Coasts director Ana Ruiz said it was over.',
      'Ana Ruiz',
      'person',
    ],
    ['an account is a social account', '@SkarneFerry said it was over.', '@SkarneFerry', 'socialAccount'],
  ])('%s', (_title, text, name, kind) => {
    expect(speaker(text)).toMatchObject({ name, kind })
  })

  test('a surname that two people share is nobody’s', () => {
    expect(speaker('Ana Ruiz met Jon Ruiz. Ruiz said it was over.')?.name).toBe('Ruiz')
  })
})

test('says why in plain words', () => {
  const [first, second] = propose('“No,” Ana Ruiz said.\n\nNobody was hurt, she said.', [])
  expect(first?.reason).toBe('“said” with “Ana Ruiz” before it')
  expect(second?.reason).toBe('“said” with “she” before it')
})

test('reads nothing inside furniture', () => {
  const text = '(Reporters said it was over)\n\nRuiz said it was not.'
  const furniture = [{ start: 0, end: 28 }]
  expect(propose(text, furniture)).toHaveLength(1)
  expect(propose(text, [{ start: 0, end: text.length }])).toEqual([])
})

const NEWS = [
  "“We stay,”|“No.”|“open|''double''|'single'|said|told CNN|according to|called|vowed to|then|predicted|asked|claim that",
  'Ana Ruiz|the mayor|he|who|her|Lund’s|that|whether|and|but|while|,|.|:|—|;|(|)|\n\n|🇬🇧|é|the pier|would close|on Friday',
].flatMap((line) => line.split('|'))

/** Cues, quotations, names and marks in any order: what real sentences are made of, without their sense. */
const newsText = fc.array(fc.constantFrom(...NEWS), { maxLength: 40 }).map((pieces) => pieces.join(' '))

test('proposals of any text are whole, in order and apart, and the same every time', () => {
  fc.assert(
    fc.property(fc.oneof(wireText, newsText), (text) => {
      const proposals = propose(text, [])
      expect(propose(text, [])).toEqual(proposals)
      // So are the ends of what is read, even where a sign that binds to its neighbour stands there, as U+0600.
      const parts = storyParts(text, articleBlocks(text), [])
      const borders = new Set([...graphemeBorders(text), ...parts.flatMap(({ start, end }) => [start, end])])
      let before = 0
      for (const { content, cue, source, confidence, reason } of proposals) {
        expect(content.length).toBeGreaterThan(0)
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(reason).not.toBe('')
        for (const ranges of [content, cue, source]) {
          let end = 0
          for (const range of ranges) {
            expect(range.start).toBeGreaterThanOrEqual(end)
            expect(range.end).toBeGreaterThan(range.start)
            expect(borders.has(range.start) && borders.has(range.end)).toBe(true)
            end = range.end
          }
          expect(end).toBeLessThanOrEqual(text.length)
        }
        const start = content[0]?.start ?? 0
        expect(start).toBeGreaterThanOrEqual(before)
        before = start
      }
    }),
    { numRuns: 3000 },
  )
})

describe('a megabyte of anything is read in linear time', () => {
  const MEGABYTE = 2 ** 20
  const some = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length))
  test.each([
    ['one word', (length: number) => `${'a'.repeat(length)}!`],
    ['stops', (length: number) => `${'!'.repeat(length)}a`],
    ['quotation marks', some('"')],
    ['open quotations', some('“')],
    ['single marks', some("'a ")],
    ['single marks that only open', some(' ‘a')],
    ['one quotation after another', some('"One two three four five six." ')],
    ['one endless sentence', some('the man who was there and the woman said that he would be ')],
    ['cues', some('said ')],
    ['sources', some('according to the ')],
    ['short lines', some('a\r\n')],
    ['accents', (length: number) => `e${'\u0301'.repeat(length)}`],
    ['flags in quotation marks', some('“🇬🇧” said 🇬🇧 ')],
  ])('%s', (_title, text) => {
    expect(growth((length) => propose(text(length), []), MEGABYTE)).toBeLessThan(LINEAR)
  })
})

describe('what wires do to a sentence', () => {
  test.each([
    [
      'a clause between the speaker and “told”',
      '“We will win,” Mr. Smith, who has led since 2010, told reporters.',
      ['“We will win,” ¦ told ¦ Mr. Smith, who has led since 2010'],
    ],
    [
      'an adjunct between commas',
      'But Smith, in a statement issued later, denied any wrongdoing.',
      ['any wrongdoing ¦ denied ¦ Smith'],
    ],
    [
      'dashes around an aside',
      'Carter – who was 98 – said: “I have lived.”',
      ['“I have lived.” ¦ said ¦ Carter'],
    ],
    [
      'a gesture in mid-quotation',
      '“You see,” she said, her voice breaking, “we left.”',
      ['“You see,” … “we left.” ¦ said ¦ she'],
    ],
    [
      'a hearer and a place in mid-quotation',
      '“We are confident,” Roe told reporters outside the court, “that the jury saw it.”',
      ['“We are confident,” … “that the jury saw it.” ¦ told ¦ Roe'],
    ],
    [
      'a question in mid-quotation',
      '“I don’t know,” Roe said, when asked about the cost, “but someone will have to pay.”',
      ['“I don’t know,” … “but someone will have to pay.” ¦ said ¦ Roe'],
    ],
    [
      'a short sentence behind a colon',
      'The union’s message was short: “No tram, no vote.”',
      ['“No tram, no vote.” ¦  ¦ The union’s'],
    ],
    ['a name behind a colon is none', 'They named it after the opera: “Nine Lives”.', []],
    [
      'a speaker who asked for something',
      '“No one listened,” one nurse, who asked not to be named, told the BBC.',
      ['“No one listened,” ¦ told the BBC ¦ one nurse, who asked not to be named'],
    ],
    [
      'a firm with an ampersand',
      'Her solicitor, Helen Roe of Marsh & Co, said it was late.',
      ['it was late ¦ said ¦ Her solicitor, Helen Roe of Marsh & Co'],
    ],
    [
      'lines of a list',
      'What was said:\n• Roe said the roads were fine\n• Lund said the bridge was not',
      ['the roads were fine ¦ said ¦ Roe', 'the bridge was not ¦ said ¦ Lund'],
    ],
    [
      'a clause about the speaker with a name in it',
      '“We will be there,” a mother who gave her name only as Anna said.',
      ['“We will be there,” ¦ said ¦ a mother who gave her name only as Anna'],
    ],
    [
      'two verbs that share “neither” and “nor”',
      'The company would neither confirm nor deny the plan.',
      ['the plan ¦ deny ¦ The company'],
    ],
    [
      'soft hyphens that a content management system left in it',
      'The ferry “will sail on Mon\u00adday,” Hel\u00adga Roe sa\u00adid.',
      ['The ferry “will sail on Mon\u00adday,” ¦ sa\u00adid ¦ Hel\u00adga Roe'],
    ],
    [
      'a relative clause that the speaker says',
      'The company withdrew the drug, which it said was safe.',
      ['was safe ¦ said ¦ it'],
    ],
    [
      'a thing that was asked for',
      'When asked to pay, the residents will go to court, Roe said.',
      ['When asked to pay, the residents will go to court ¦ said ¦ Roe'],
    ],
    ['a title and a firm behind a dash', 'The new album “Blue Sky” – Roe Music, 12 tracks', []],
    ['what nobody said', 'Nobody in Skarne has ever gone to Roe and said “nice boat”.', []],
    [
      'a question before a quotation',
      'When asked about the cost, “No comment,” Roe said.',
      ['“No comment,” ¦ said ¦ Roe'],
    ],
    [
      'somebody else behind “with”',
      'Roe met with Iran, saying that it was late.',
      ['that it was late ¦ saying ¦ Roe'],
    ],
    [
      'a name behind the office',
      '“We were never asked,” said the mayor, Tom van der Berg.',
      ['“We were never asked,” ¦ said ¦ the mayor, Tom van der Berg'],
    ],
    [
      'a name behind the office, with a clause of its own',
      'According to the mayor, Tom Roe had never left.',
      ['Tom Roe had never left ¦ According to ¦ the mayor'],
    ],
    [
      'a speaker of her own behind “with”',
      'The council met, with the prosecutor, Lena Roe, saying the tender was “rigged.”',
      ['the tender was “rigged.” ¦ saying ¦ the prosecutor, Lena Roe'],
    ],
    [
      'a reporter’s objection after it',
      'Roe told a news conference that it was “self-defence,” but witnesses disputed that.',
      ['that it was “self-defence,” ¦ told ¦ Roe'],
    ],
    [
      'a report of a report',
      'Peskov said there were no plans, Interfax reported.',
      ['Peskov said there were no plans ¦ reported ¦ Interfax', 'there were no plans ¦ said ¦ Peskov'],
    ],
    ['an intention is no statement yet', 'It would respond “firmly.”', []],
    [
      'a relative clause with verbs of its own',
      'One docker, who asked not to be named because he still hopes to return, said it was over.',
      ['it was over ¦ said ¦ One docker, who asked not to be named because he still hopes to return'],
    ],
    [
      'a speaker shared over “and”',
      'He said the clerk told him that it was sent, and argued that it was late.',
      [
        'the clerk told him that it was sent ¦ said ¦ He',
        'that it was sent ¦ told ¦ the clerk',
        'that it was late ¦ argued ¦ He',
      ],
    ],
    [
      'the date before the speaker',
      'On Sunday, US President Ana Ruiz said it was over.',
      ['it was over ¦ said ¦ US President Ana Ruiz'],
    ],
    [
      'marks in single quotes',
      "'I don't know, and I don't care,' she said.",
      ["'I don't know, and I don't care,' ¦ said ¦ she"],
    ],
  ])('%s', (_title, text, expected) => {
    expect(tagged(text)).toEqual(expected)
  })
})
