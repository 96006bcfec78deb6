import { describe, expect, test } from 'vitest'
import type { Rule } from '../../../shared/suggest/draft.ts'
import { readings } from './helpers.ts'

// One block for each way of reading, in sentences of our own; first what it finds, then what it must leave alone.

const found: readonly (readonly [Rule, string, string])[] = [
  ['quotationBefore', '“We stay,” Ana Ruiz said.', '“We stay,” ¦ said ¦ Ana Ruiz'],
  [
    'quotationBefore',
    'The pier is “not safe,” she repeatedly warned.',
    'The pier is “not safe,” ¦ repeatedly warned ¦ she',
  ],
  ['quotationBefore', 'Her voice rose: “We stay,” she said.', '“We stay,” ¦ said ¦ she'],
  ['quotationInverted', '“We stay,” said Ana Ruiz, a docker.', '“We stay,” ¦ said ¦ Ana Ruiz, a docker'],
  [
    'quotationAfter',
    'Ruiz told the Harbour Courier: “We stay.”',
    '“We stay.” ¦ told the Harbour Courier ¦ Ruiz',
  ],
  ['quotationAfter', 'Ruiz told reporters, “We stay.”', '“We stay.” ¦ told ¦ Ruiz'],
  [
    'clauseBefore',
    'The pier will close on Friday, Ruiz said.',
    'The pier will close on Friday ¦ said ¦ Ruiz',
  ],
  ['clauseBefore', 'The pier, Ruiz said, will close.', 'The pier … will close ¦ said ¦ Ruiz'],
  [
    'clauseBefore',
    'The pier, Ruiz said, “is a perfect trap” for boats.',
    'The pier … “is a perfect trap” for boats ¦ said ¦ Ruiz',
  ],
  [
    'clauseBefore',
    'The pier will close, she said, on condition of anonymity to speak freely.',
    'The pier will close ¦ said ¦ she',
  ],
  [
    'asClause',
    'As Northwire previously reported, the gates were locked.',
    'the gates were locked ¦ previously reported ¦ Northwire',
  ],
  ['asClause', 'The gates, as Ruiz warned, were locked.', 'The gates … were locked ¦ warned ¦ Ruiz'],
  ['asClause', 'And, as Ruiz noted, it was late.', 'it was late ¦ noted ¦ Ruiz'],
  ['asClause', 'The plan is a trap, as Ruiz noted in the Courier.', 'The plan is a trap ¦ noted ¦ Ruiz'],
  [
    'clauseInverted',
    'Any plan for the pier, said Jan Lund, a docker in Skarne, would cost a lot.',
    'Any plan for the pier … would cost a lot ¦ said ¦ Jan Lund, a docker in Skarne',
  ],
  [
    'clauseInverted',
    'Repairs cost a lot, said Jan Lund, who runs the yard.',
    'Repairs cost a lot ¦ said ¦ Jan Lund',
  ],
  ['clauseAfter', 'Ruiz said that the pier would close.', 'that the pier would close ¦ said ¦ Ruiz'],
  ['clauseAfter', 'Ruiz has long said the pier would close.', 'the pier would close ¦ has long said ¦ Ruiz'],
  [
    'questionAfter',
    'Lund asked whether the pier would close.',
    'whether the pier would close ¦ asked ¦ Lund',
  ],
  [
    'clauseAfter',
    'Ruiz told NBC’s “Good Morning Harbour” on Monday the tone was cordial.',
    'the tone was cordial ¦ told ¦ Ruiz',
  ],
  [
    'clauseAfter',
    'Ruiz told talk show host Jan Lund on Friday that the pier would close.',
    'that the pier would close ¦ told ¦ Ruiz',
  ],
  [
    'clauseAfter',
    'Ruiz said at a rally in Skarne, Norway, that the pier would close.',
    'that the pier would close ¦ said ¦ Ruiz',
  ],
  [
    'questionAfter',
    'Asked whether the pier would close, Lund looked away.',
    'whether the pier would close ¦ Asked ¦ ',
  ],
  [
    'questionAfter',
    'Lund declined to say why the pier closed.',
    'why the pier closed ¦ declined to say ¦ Lund',
  ],
  ['objectAfter', 'Lund denied any wrongdoing.', 'any wrongdoing ¦ denied ¦ Lund'],
  ['objectAfter', 'Lund criticised the plan for its cost.', 'the plan for its cost ¦ criticised ¦ Lund'],
  ['objectAfter', 'Lund spoke openly about the closure.', 'the closure ¦ spoke openly about ¦ Lund'],
  ['objectAfter', 'Lund discussed a “two-speed” plan.', 'a “two-speed” plan ¦ discussed ¦ Lund'],
  ['objectAfter', 'The survey showed a fall in trust.', 'a fall in trust ¦ showed ¦ The survey'],
  ['infinitiveAfter', 'Lund vowed to stay until spring.', 'to stay until spring ¦ vowed ¦ Lund'],
  [
    'naming',
    'Lund called the plan “a disgrace” on Friday.',
    'the plan “a disgrace” on Friday ¦ called ¦ Lund',
  ],
  [
    'accordingTo',
    'The pier is safe, according to the ministry.',
    'The pier is safe ¦ according to ¦ the ministry',
  ],
  ['nounCue', 'They doubt Mayor Ruiz’s claim that it is safe.', 'that it is safe ¦ claim ¦ Mayor Ruiz’s'],
  ['nounCue', 'They backed her repeated call for a new pier.', 'a new pier ¦ call for ¦ her'],
  ['headline', 'Harbour union: New ferry is unsafe', 'New ferry is unsafe ¦ : ¦ Harbour union'],
  [
    'signature',
    '“It was our only boat.” – Jan Lund, Harbour Users Association',
    '“It was our only boat.” ¦  ¦ Jan Lund, Harbour Users Association',
  ],
  ['colon', 'Jan Lund was angry: “It was our only boat.”', '“It was our only boat.” ¦  ¦ Jan Lund'],
  ['colon', 'More from Ana Ruiz: “It was our only boat.”', '“It was our only boat.” ¦  ¦ Ana Ruiz'],
  ['nextParagraph', 'Ruiz wrote on Friday:\n\n“We stay.”', '“We stay.” ¦ wrote ¦ Ruiz'],
  ['loneQuotation', '“It was our only boat, and it sank.”', '“It was our only boat, and it sank.” ¦  ¦ '],
]

describe.each(found)('%s', (rule, text, expected) => {
  test(`reads ${text.replaceAll('\n', ' ')}`, () => {
    expect(readings(text)).toContain(`${rule}: ${expected}`)
  })
})

describe('leaves alone', () => {
  test.each([
    [
      'a programme named before the speaker',
      'quotationBefore',
      'Later on “This Week,” Ruiz questioned the plan.',
    ],
    [
      'who posted something after a quoted name',
      'quotationInverted',
      'Lund, star of “Red Pier,” posted the clip.',
    ],
    ['a new appointment', 'objectAfter', 'The club announced a new coach.'],
    ['a plan discussed in no words of its own', 'objectAfter', 'Lund discussed a new plan.'],
    ['what is written down and not said', 'asClause', 'The rules, as it’s currently written, forbid it.'],
    [
      'what somebody was asked, for the answer',
      'clauseBefore',
      'Asked whether the pier would close this year, Lund said no.',
    ],
    ['what a story did', 'clauseAfter', 'Ruiz told him the story that made her famous.'],
    ['a picture that shows nothing said', 'objectAfter', 'The guide showed a map.'],
    ['a telephone call', 'naming', 'Lund called his sister.'],
    ['a noun that nobody owns', 'nounCue', 'The call for papers closed.'],
    ['a noun that is no statement', 'nounCue', 'Ruiz’s boat of steel sank.'],
    ['a section name', 'headline', 'Opinion: New ferry is unsafe'],
    ['a time of day', 'headline', 'Monday at 10: New ferry sails'],
    ['a short name in marks', 'loneQuotation', 'The boat “Red Pier” sank.'],
    ['what the writer thinks', 'clauseAfter', 'I think the pier is safe.'],
    ['who was asked', 'objectAfter', 'Ruiz, asked about the pier, left.'],
  ] satisfies readonly (readonly [string, Rule, string])[])('%s', (_title, rule, text) => {
    expect(readings(text).filter((reading) => reading.startsWith(`${rule}:`))).toEqual([])
  })
})

test('a paragraph of nothing but quotations goes on with the statement before it', () => {
  expect(readings('“We stay,” Ruiz said.\n\n“For good.”')).toEqual([
    'quotationBefore: “We stay,” … “For good.” ¦ said ¦ Ruiz',
  ])
})

test('three marks close the quotation inside and the one around it', () => {
  expect(readings("''We heard 'no way,''' Ruiz said. ''Twice.''")).toEqual([
    "quotationBefore: ''We heard 'no way,''' … ''Twice.'' ¦ said ¦ Ruiz",
  ])
})
