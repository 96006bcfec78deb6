import type { Range } from '../text/range.ts'
import type { Rule } from './draft.ts'

const SHOWN = 60
const AFTER_CUE: ReadonlySet<Rule> = new Set(['quotationInverted', 'clauseInverted', 'accordingTo'])

/** Why this was proposed, in words for an editor: “said” with “Whitlock” before it. */
export function reasonFor(
  text: string,
  rule: Rule,
  cue: Range | undefined,
  source: Range | undefined,
): string {
  if (cue === undefined) {
    if (source === undefined) return 'Quotation marks; no cue or source was found beside them'
    if (rule === 'signature') return `Quotation marks with “${shorten(text, source)}” behind a dash`
    return `Quotation marks after a colon, “${shorten(text, source)}” before it`
  }
  const verb = `“${shorten(text, cue)}”`
  if (source === undefined) return `${verb} without a source beside it`
  const side = AFTER_CUE.has(rule) ? 'after' : 'before'
  const where = rule === 'nextParagraph' ? ', quotation in the next paragraph' : ''
  return `${verb} with “${shorten(text, source)}” ${side} it${where}`
}

function shorten(text: string, { start, end }: Range): string {
  const words = text.slice(start, end).replaceAll(/\s+/gu, ' ')
  if (words.length <= SHOWN) return words
  const cut = words.lastIndexOf(' ', SHOWN)
  return `${words.slice(0, cut > 20 ? cut : SHOWN).replace(/[\ud800-\udbff]$/u, '')} …`
}
