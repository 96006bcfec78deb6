/**
 * One row of the inspector's list of quotes. What it says is read off the text when somebody looks: of 10,000 rows a window
 * shows a dozen.
 */
import type { Node } from 'prosemirror-model'
import { outerQuote } from '../../shared/document/outerQuote.ts'
import type { Records } from '../../shared/document/records.ts'
import { textOf } from '../../shared/document/tags.ts'
import type { Attribution } from '../../shared/model/attribution.ts'
import { shortened } from '../../shared/text/shortened.ts'
import { typeFromText } from '../editor/typeFromText.ts'
import type { QuoteRow, Speaker } from './selectors.ts'
import { speakersOf } from './speakersOf.ts'

const LONGEST_TEXT = 120
const DEEPEST = 8

/** @param doc with `records` the state that the row is about, whatever comes after */
export function quoteRow(doc: Node, records: Records, quote: Attribution): QuoteRow {
  // A list holds its rows for hours, and a state a whole article: once it is read, the row lets go of it.
  let known: Reading | State = { doc, records }
  const reading = (): Reading => {
    if ('doc' in known) known = readRow(known, quote)
    return known
  }
  return {
    id: quote.id,
    status: quote.status,
    isProposed: quote.origin === 'engine' || quote.status === 'suggested',
    orphaned: quote.orphaned !== undefined,
    depth: depthOf(records, quote),
    ground: quote.sourcing.ground,
    get type() {
      return reading().type
    },
    get text() {
      return reading().text
    },
    get cue() {
      return reading().cue
    },
    get speakers() {
      return reading().speakers
    },
  }
}

interface Reading {
  readonly type: QuoteRow['type']
  readonly text: string
  readonly cue: string
  readonly speakers: readonly Speaker[]
}

interface State {
  readonly doc: Node
  readonly records: Records
}

function readRow({ doc, records }: State, quote: Attribution): Reading {
  const text = textOf(doc, quote.id) || (quote.orphaned ?? '')
  return {
    type: quote.typeOverride ?? typeFromText(doc, quote),
    text: shortened(text, LONGEST_TEXT),
    cue: quote.cueIds.map((id) => textOf(doc, id)).join(', '),
    speakers: speakersOf(doc, records, quote),
  }
}

function depthOf(records: Records, quote: Attribution): number {
  let depth = 0
  for (let above = outerQuote(records, quote); above && depth < DEEPEST; depth++)
    above = outerQuote(records, above)
  return depth
}
