/** An error as lines for people: the words around it once as in the gold and once as proposed, marks in both. */
import type { Attribution, Role } from './score/compareDocument.ts'
import type { EngineError } from './errors.ts'

const SIGNS: Readonly<Record<Role, readonly [open: string, close: string]>> = {
  content: ['[', ']'],
  cue: ['{', '}'],
  source: ['<', '>'],
}
const ROLES: readonly Role[] = ['content', 'source', 'cue']

/** UTF-16 units shown before the first mark and after the last. */
const AROUND = 30
/** Of a stretch longer than both together only the ends are shown. */
const HEAD = 60
const TAIL = 40

export function exampleLines({ id, text, gold, predicted }: EngineError): readonly string[] {
  const shown = [gold, predicted].filter((each) => each !== undefined)
  const edges = shown.flatMap((each) =>
    ROLES.flatMap((role) => each[role].flatMap(({ start, end }) => [start, end])),
  )
  const first = Math.max(0, Math.min(...edges) - AROUND)
  const last = Math.min(text.length, Math.max(...edges) + AROUND)
  const cuts = [...new Set([first, ...edges, last])].sort((a, b) => a - b)
  const line = (each: Attribution): string => clean(marked(text, cuts, each))
  const about = predicted === undefined ? '' : `  ${predicted.proposal.rule} ${predicted.proposal.confidence}`
  return [
    `${clean(id)}, ${shown[0]?.content[0]?.start ?? first}${about}`,
    ...(gold === undefined ? [] : [`  gold      ${line(gold)}`]),
    ...(predicted === undefined ? [] : [`  proposed  ${line(predicted)}`]),
  ]
}

function marked(text: string, cuts: readonly number[], attribution: Attribution): string {
  let out = ''
  for (const [index, at] of cuts.entries()) {
    const closing = ROLES.filter((role) => attribution[role].some(({ end }) => end === at))
    const opening = ROLES.filter((role) => attribution[role].some(({ start }) => start === at))
    out += closing
      .toReversed()
      .map((role) => SIGNS[role][1])
      .join('')
    out += opening.map((role) => SIGNS[role][0]).join('')
    out += shortened(text.slice(at, cuts[index + 1] ?? at))
  }
  return out
}

const shortened = (words: string): string =>
  words.length <= HEAD + TAIL ? words : `${words.slice(0, HEAD)} … ${words.slice(-TAIL)}`

/** One line that cannot drive the terminal it is shown on. */
const clean = (line: string): string =>
  line
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
