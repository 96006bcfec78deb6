import { describe, expect, test } from 'vitest'
import { quotations } from '../../../shared/text/quotations.ts'

const quoted = (text: string): readonly string[] =>
  quotations(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('what stands in quotation marks', () => {
  test.each([
    ['curly', 'She said “no” twice.', ['“no”']],
    ['straight', 'She said "no" and "yes".', ['"no"', '"yes"']],
    ['doubled, as wires print them', "She said ''no'' twice.", ["''no''"]],
    ['German', 'Sie sagte: „Nein“, dann ging sie.', ['„Nein“']],
    ['French', 'Il dit « non ».', ['« non »']],
    ['another mark inside', '“He said ‘no’ to me,” she said.', ['“He said ‘no’ to me,”']],
    ['left open at the paragraph’s end', 'She said: “No. Never.', ['“No. Never.']],
  ])('%s', (_, text, found) => {
    expect(quoted(text)).toEqual(found)
  })
})

describe('British single marks', () => {
  test.each([
    [
      'a sentence',
      '‘It is what it is,’ he said. ‘Trust is gone.’',
      ['‘It is what it is,’', '‘Trust is gone.’'],
    ],
    ['an elision inside', '‘I don’t know,’ she said.', ['‘I don’t know,’']],
    ['a few words', 'A trust ‘failed them’ for years.', ['‘failed them’']],
    ['a plural at the end', 'A trust ‘failed its patients’, an inquiry found.', ['‘failed its patients’']],
    [
      'a plural at the end, and another one behind the cue',
      '‘The quay belongs to the dockers’, said Ruiz. ‘It always did.’',
      ['‘The quay belongs to the dockers’', '‘It always did.’'],
    ],
    [
      'a plural’s apostrophe inside',
      '‘The players’ union is right,’ he said.',
      ['‘The players’ union is right,’'],
    ],
    [
      'many words without a stop before the mark',
      'He said it was ‘six years too late and would not bring back a single one of the dead’, and left.',
      ['‘six years too late and would not bring back a single one of the dead’'],
    ],
    ['no quotation: a plural', 'The players’ union and the owners’ club met.', []],
    ['no quotation: letters left out', "It was rock 'n' roll in the '90s.", []],
    ['no quotation: letters left out at the beginning', 'Get ‘em while the dockers’ union sleeps.', []],
  ])('%s', (_, text, found) => {
    expect(quoted(text)).toEqual(found)
  })
})
