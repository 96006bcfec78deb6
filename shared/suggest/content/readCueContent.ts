import type { Range } from '../../text/range.ts'
import { contentEnd, finalStop, objectEnd } from './contentEnd.ts'
import type { Draft, Rule } from '../draft.ts'
import { isComma, isMark, type Sentence } from '../reading/sentence.ts'
import type { Cue } from '../cues/findCues.ts'
import { AUXILIARIES, looksFinite } from '../reading/wordLists.ts'

interface Found {
  readonly content: readonly Range[]
  readonly rule: Draft['rule']
  readonly weight: number
}

/** What a cue reports: after it, before it, or on both sides. Undefined when the verb reports nothing here. */
export function readCueContent(sentence: Sentence, cue: Cue, cues: readonly Cue[]): Found | undefined {
  const edge = Math.min(
    cue.group.from,
    cue.source === undefined || cue.source.from > cue.group.from ? cue.group.from : cue.source.from,
  )
  const quoteBefore = quotedBefore(sentence, edge, cues, cue)
  if (cue.inverted || quoteBefore !== undefined) {
    const before = quoteBefore ?? clauseBefore(sentence, edge, cues, cue)
    if (before === undefined) return undefined
    const rest = quoteBeyond(sentence, cue, cues)
    const after = rest === undefined ? [] : quotedAfter(sentence, rest)
    return {
      content: [...before, ...after],
      rule:
        quoteBefore === undefined
          ? cue.inverted
            ? 'clauseInverted'
            : 'clauseBefore'
          : cue.inverted
            ? 'quotationInverted'
            : 'quotationBefore',
      weight: quoteBefore === undefined ? 0.85 : 1,
    }
  }
  return after(sentence, cue, cues) ?? trailing(sentence, edge, cue, cues)
}

/** "“A,” he said": the quotation right before the source, with unquoted words of the same sentence that lead into it. */
function quotedBefore(
  sentence: Sentence,
  edge: number,
  cues: readonly Cue[],
  cue: Cue,
): readonly Range[] | undefined {
  let at = edge - 1
  if (
    isMark(sentence[at], ',') ||
    isMark(sentence[at], '-') ||
    isMark(sentence[at], '—') ||
    isMark(sentence[at], '–')
  )
    at -= 1
  const quote = sentence[at]
  if (quote?.kind !== 'quote' || cue.participle || cue.source === undefined) return undefined
  if (cue.source !== undefined && cue.source.from < at && !cue.inverted) return undefined
  // A cue that stands between the quotation and this one has that quotation already.
  const floor = previousEnd(cues, cue)
  const first = floor > at ? undefined : sentence[leadIn(sentence, floor, at)]
  return first === undefined ? undefined : [{ start: first.start, end: quote.end }]
}

/** "“A,” she said, her voice breaking, “B.”": the index of the quotation that goes on. */
function quoteBeyond(sentence: Sentence, { following }: Cue, cues: readonly Cue[]): number | undefined {
  if (following.kind === 'quote') return following.at
  if (following.kind !== 'comma') return undefined
  for (let at = following.at + 1; at < sentence.length && at - following.at < 14; at += 1) {
    if (cues.some(({ group }) => group.from === at)) return undefined
    if (sentence[at]?.kind === 'quote') return isComma(sentence[at - 1]) ? at : undefined
  }
  return undefined
}

/** Where the words begin that a quotation belongs to: it alone when it starts the sentence or follows other quotations. */
function leadIn(sentence: Sentence, floor: number, quote: number): number {
  let from = floor
  while (
    from < quote &&
    (sentence[from]?.kind === 'mark' || /^(?:and|but)$/.test(sentence[from]?.lower ?? ''))
  )
    from += 1
  return from
}

function after(sentence: Sentence, cue: Cue, cues: readonly Cue[]): Found | undefined {
  const { following, verb } = cue
  // "a user labelled “Anonymous”" names somebody; only with an object between does somebody name it.
  if (following.kind === 'quote' && /^(?:label|dub|brand|describe|characteri[sz]e)$/.test(verb.lemma))
    return undefined
  if (following.kind === 'quote') return quoteAfter(sentence, cue, cues)
  if (following.kind === 'end' || following.kind === 'comma') return undefined
  const weight = weightOf(cue)
  if (weight === undefined) return undefined
  const last = contentEnd(sentence, following.at, cues)
  const end = verb.use === 'naming' ? objectEnd(sentence, following.at, last) : last
  const content = rangeOf(sentence, following.at, end)
  const length = end - following.at
  // "disputed that", "told him it": too little to be what was said.
  if (content === undefined || (following.kind === 'that' && length < 2)) return undefined
  if (cue.source === undefined && length < 3) return undefined
  if (verb.use === 'naming' && verb.lemma !== 'call' && !hasQuote(sentence, following.at, end))
    return undefined
  if (verb.lemma === 'call' && !hasQuote(sentence, following.at, end) && cue.group.to - cue.group.from < 2)
    return undefined
  return { content: [content], rule: ruleAfter(cue), weight }
}

function ruleAfter({ verb, following }: Cue): Rule {
  if (verb.use === 'naming') return 'naming'
  if (following.kind === 'question') return 'questionAfter'
  return following.kind === 'object' ? 'objectAfter' : 'clauseAfter'
}

/** How far the words after a verb may be believed to be what was said; undefined: not at all. */
function weightOf({ verb, following }: Cue): number | undefined {
  const { kind } = following
  switch (verb.use) {
    case 'speech':
    case 'tell':
      if (kind === 'that' || kind === 'clause') return 0.95
      if (kind === 'question') return 0.9
      if (verb.lemma === 'say') return 0.9
      if (verb.use === 'tell') return 0.75
      return /^(?:deny|admit|allege|vow|pledge|suggest|swear)$/.test(verb.lemma) ? 0.7 : undefined
    case 'belief':
    case 'clause':
      if (kind === 'that' || kind === 'clause') return 0.9
      if (kind === 'question')
        return /^(?:know|see|show|learn|find|decide)$/.test(verb.lemma) ? undefined : 0.7
      return /^(?:urge|promise|threaten|recommend|demand|estimate|predict)$/.test(verb.lemma)
        ? 0.7
        : undefined
    case 'naming':
      return 0.85
    case 'quote':
      if (verb.lemma === 'ask' || verb.lemma === 'wonder')
        return kind === 'question' || kind === 'that' ? 0.85 : undefined
      return (kind === 'that' || kind === 'clause') && /^(?:post|text|go|whisper|joke)$/.test(verb.lemma)
        ? 0.7
        : undefined
  }
}

/** "He said: “A.”", "said “ready and willing” troops would go": the quotation, or the clause it opens. */
function quoteAfter(sentence: Sentence, cue: Cue, cues: readonly Cue[]): Found | undefined {
  const { at } = cue.following
  const quote = sentence[at]
  if (quote === undefined) return undefined
  const introduced = sentence[at - 1]?.kind === 'mark'
  const next = sentence[at + 1]
  if (introduced || next === undefined || next.kind === 'mark') {
    const end = contentEnd(sentence, at, cues)
    const goesOn = !introduced && next?.kind === 'mark' && next.lower === ',' && end > at + 2
    const whole = goesOn ? rangeOf(sentence, at, end) : undefined
    return {
      content: whole === undefined ? quotedAfter(sentence, at) : [whole],
      rule: 'quotationAfter',
      weight: 1,
    }
  }
  const content = rangeOf(sentence, at, contentEnd(sentence, at, cues))
  return content === undefined ? undefined : { content: [content], rule: 'quotationAfter', weight: 0.95 }
}

/** A quotation and those that follow it with nothing but marks or "and" between. */
function quotedAfter(sentence: Sentence, from: number): readonly Range[] {
  const found: Range[] = []
  for (let at = from; at < sentence.length; at += 1) {
    const element = sentence[at]
    if (element?.kind === 'quote') found.push({ start: element.start, end: element.end })
    else if (element?.kind === 'word' && element.lower !== 'and') break
  }
  return found
}

/** "The bridge would close, he said." and "The bridge, he said, would close." */
function trailing(sentence: Sentence, edge: number, cue: Cue, cues: readonly Cue[]): Found | undefined {
  const { following, verb } = cue
  if (verb.use === 'naming' || verb.use === 'quote' || cue.participle || cue.source === undefined)
    return undefined
  const before = clauseBefore(sentence, edge, cues, cue)
  if (before === undefined) return undefined
  if (following.kind !== 'comma')
    return following.kind === 'end' ? { content: before, rule: 'clauseBefore', weight: 0.9 } : undefined
  const next = sentence[following.at + 1]
  const stays =
    next?.kind === 'word' &&
    /^(?:adding|and|but|who|which|saying|citing|while|though|although|as|noting|according)$/.test(next.lower)
  const rest = stays
    ? undefined
    : rangeOf(sentence, following.at + 1, contentEnd(sentence, following.at + 1, cues))
  return { content: rest === undefined ? before : [...before, rest], rule: 'clauseBefore', weight: 0.85 }
}

/** The words from the sentence's start, or from the cue before, up to the comma before `edge`. */
function clauseBefore(
  sentence: Sentence,
  edge: number,
  cues: readonly Cue[],
  cue: Cue,
): readonly Range[] | undefined {
  const comma = edge - 1
  if (!isMark(sentence[comma], ',')) return undefined
  const floor = previousEnd(cues, cue)
  // "X said it was over, Interfax reported.": a report of a report.
  const isReport = /^(?:report|say|write|announce)$/.test(cue.verb.lemma) && cue.following.kind === 'end'
  if (floor > 0 && !isReport) return undefined
  const from = leadIn(sentence, 0, comma)
  if (comma - from < 2) return undefined
  const words = sentence.slice(from, comma)
  const followsOn = cue.following.kind === 'comma'
  if (
    !followsOn &&
    !words.some(
      ({ lower, kind }) =>
        kind === 'quote' || AUXILIARIES.has(lower) || looksFinite(lower) || /(?:s|ing)$/.test(lower),
    )
  ) {
    return undefined
  }
  const first = words[0]?.lower ?? ''
  if (
    /^(?:in|on|at|during|after|speaking|writing|asked|meanwhile|however|following)$/.test(first) &&
    words.length < 9 &&
    !followsOn
  )
    return undefined
  const range = rangeOf(sentence, from, comma)
  return range === undefined ? undefined : [range]
}

function previousEnd(cues: readonly Cue[], cue: Cue): number {
  let end = 0
  for (const other of cues)
    if (other.group.to <= cue.group.from && other !== cue)
      end = Math.max(end, other.inverted ? (other.source?.to ?? other.group.to) : other.group.to)
  return end
}

export function rangeOf(sentence: Sentence, from: number, to: number): Range | undefined {
  const end = Math.min(to, finalStop(sentence))
  const first = sentence[from]
  const last = sentence[end - 1]
  return first === undefined || last === undefined || end <= from
    ? undefined
    : { start: first.start, end: last.end }
}

const hasQuote = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.slice(from, to).some(({ kind }) => kind === 'quote')
