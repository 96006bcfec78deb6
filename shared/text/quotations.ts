import type { Range } from './range.ts'
import { isWhiteSpace } from './whiteSpace.ts'

/** A stretch in quotation marks, marks included. `closed` is false where its paragraph ends before it does. */
export interface Quotation extends Range {
  readonly closed: boolean
}

/**
 * The outermost quotations of one paragraph, in order: curly, straight, ''doubled'', « », „ “, 「 」 and, where they cannot be
 * apostrophes, single marks. Wires mix the styles, so any double mark may close what another double mark opened, and a
 * mark that can only open one ends a quotation that was left open before it.
 */
export function quotations(text: string, block: Range): readonly Quotation[] {
  const found: Quotation[] = []
  const add = (start: number, end: number, closed: boolean): void => {
    if (hasWord(text, start, end)) found.push({ start, end, closed })
  }
  let open = -1
  let opener = ''
  let read = block.start
  for (const { index } of text.slice(block.start, block.end).matchAll(/["“”„«»‘'`「」『』]/g)) {
    const at = block.start + index
    // Half of a doubled mark, or inside a quotation in single marks, both read already.
    if (at < read) continue
    const mark = markAt(text, at, block.end)
    if (mark === '' || closesInner(text, at, mark, opener)) continue
    read = at + mark.length
    if (open < 0) {
      if (mark === "'" || mark === '‘') {
        const end = endOfSingle(text, at, block.end, mark)
        if (end === undefined) continue
        add(at, end, true)
        read = end
      } else if (mayOpen(text, at, mark, block)) {
        open = at
        opener = mark
      }
    } else if (reopens(text, at, mark, opener, block)) {
      add(open, at, false)
      open = at
      opener = mark
    } else if (closes(mark, opener)) {
      add(open, at + mark.length, true)
      open = -1
    }
  }
  if (open >= 0) add(open, block.end, false)
  return found
}

/** ''He said 'no.''' The first of three closes the quotation inside, the other two the one around it. */
const closesInner = (text: string, at: number, mark: string, opener: string): boolean =>
  mark === "''" && opener === mark && text.charAt(at + 2) === "'"

const MARKS = '"“”„«»‘「」『』'

function markAt(text: string, at: number, to: number): string {
  const mark = text.charAt(at)
  if (mark === "'" || mark === '`')
    return text.charAt(at + 1) === mark && at + 1 < to ? mark + mark : mark === "'" ? mark : ''
  return MARKS.includes(mark) ? mark : ''
}

function mayOpen(text: string, at: number, mark: string, block: Range): boolean {
  if ('“„«``「『'.includes(mark)) return true
  if (mark === '」' || mark === '』') return false
  if (mark === '”') return isOpen(text, at, mark, block)
  if (mark === '»') return isOpen(text, at, mark, block)
  // Straight marks say nothing of direction: after a letter or digit they close, or mean inches.
  return !isWordUnit(text, at - 1, block) && hasMore(text, at + mark.length, block)
}

function reopens(text: string, at: number, mark: string, opener: string, block: Range): boolean {
  if (mark === '„') return true
  if (mark === '“') return opener !== '„' && isOpen(text, at, mark, block)
  return (mark === '"' || mark === "''") && opener === mark && isOpen(text, at, mark, block)
}

function closes(mark: string, opener: string): boolean {
  if (opener === '「') return mark === '」'
  if (opener === '『') return mark === '』'
  if (opener === '«') return mark === '»'
  if (opener === '»') return mark === '«'
  return mark === '”' || mark === '"' || mark === "''" || mark === '“'
}

/** White space or a bracket before it and a word after it. */
function isOpen(text: string, at: number, mark: string, block: Range): boolean {
  const next = at + mark.length
  if (next >= block.end || isWhiteSpace(text.charCodeAt(next))) return false
  return at === block.start || isWhiteSpace(text.charCodeAt(at - 1)) || '([—–'.includes(text.charAt(at - 1))
}

const SINGLE_LIMIT = 1500
const CLOSERS_TRIED = 24

/** Where a single-mark quotation ends, if it is one and not an apostrophe: 'that', not rock 'n' roll or players'. */
function endOfSingle(text: string, at: number, to: number, mark: string): number | undefined {
  if (!isOpen(text, at, mark, { start: at === 0 ? 0 : at - 1, end: to }) && at > 0) return undefined
  if (/\p{N}/u.test(text.charAt(at + 1))) return undefined
  const closer = mark === '‘' ? '’' : "'"
  const limit = Math.min(to, at + SINGLE_LIMIT)
  let likely: number | undefined
  let tried = 0
  // Looked for within the limit only: a text of opening marks alone would be read to its end for each.
  const near = text.slice(at, limit)
  for (let ahead = near.indexOf(closer, 2); ahead > 0; ahead = near.indexOf(closer, ahead + 1)) {
    const end = at + ahead
    tried += 1
    // Behind a likely end another one opens: what follows it is the reporter's.
    if (likely !== undefined && opensBetween(near, likely - at, ahead, mark)) return likely
    if (tried > CLOSERS_TRIED) return likely
    const before = text.charAt(end - 1)
    const after = text.charAt(end + 1)
    if (isWhiteSpace(before.charCodeAt(0)) || (end + 1 < to && /[\p{L}\p{N}]/u.test(after))) continue
    // Rock 'n' roll.
    if (end - at === 2) continue
    if (/[.,!?…]/u.test(before)) return end + 1
    if (end - at <= 60 && before !== 's') return end + 1
    // ‘failed its patients’, as the inquiry found: a plural's apostrophe stands before a noun.
    if (/^[,.;:!?)]?$/.test(after)) likely ??= end + 1
  }
  return likely
}

function opensBetween(text: string, from: number, to: number, mark: string): boolean {
  const at = text.indexOf(mark, from)
  return at >= 0 && at < to && isWhiteSpace(text.charCodeAt(at - 1))
}

function isWordUnit(text: string, at: number, block: Range): boolean {
  return at >= block.start && /[\p{L}\p{N}]/u.test(text.charAt(at))
}

const hasMore = (text: string, at: number, block: Range): boolean => at < block.end && text.charAt(at) !== ''

function hasWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at)
    if ((unit > 0x2e && unit < 0x80) || (unit > 0xbf && unit < 0x2000) || unit > 0x2bff) {
      if (/[\p{L}\p{N}\ud800-\udfff]/u.test(text.charAt(at))) return true
    }
  }
  return false
}
