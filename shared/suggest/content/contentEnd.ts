import type { Cue } from '../cues/findCues.ts'
import type { Element, Sentence } from '../reading/sentence.ts'
import { looksFinite, PAST_FORMS } from '../reading/wordLists.ts'

/**
 * Where what was said ends, reading on from `from`: at the sentence's final stop, or earlier at what is likely the
 * reporter's own words ("… , according to", "… and added", "…, while officials"). In doubt trailing clauses stay out.
 */
export function contentEnd(sentence: Sentence, from: number, cues: readonly Cue[]): number {
  const openers = cues.filter(({ group }) => group.from > from)
  for (let at = from + 1; at < sentence.length; at += 1) {
    const element = sentence[at]
    if (element === undefined || element.kind === 'quote') continue
    if (element.kind === 'mark') {
      if (element.lower === ';') return at
      if (element.lower === ',' && opensAside(sentence, at + 1, openers)) return at
      continue
    }
    if (element.lower === 'according' && at > from + 1 && sentence[at + 1]?.lower === 'to') return at
    if (/^(?:though|although|whereas)$/.test(element.lower)) return at
    if (joinsCue(sentence, at, openers)) return at
    // The comma may stand inside the quotation before it.
    if (sentence[at - 1]?.kind === 'quote' && opensAside(sentence, at, openers)) return at
  }
  return finalStop(sentence)
}

/** Where an object ends that is named or described: a further verb after "and" is the reporter's again. */
export function objectEnd(sentence: Sentence, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const lower = sentence[at]?.lower
    const next = sentence[at + 1]?.lower ?? ''
    if ((lower === 'and' || lower === 'but') && (looksFinite(next) || PAST_FORMS.test(next)))
      return sentence[at - 1]?.lower === ',' ? at - 1 : at
  }
  return end
}

/** The sentence's end without its final stop. */
export function finalStop(sentence: Sentence): number {
  let end = sentence.length
  while (end > 0 && isStop(sentence[end - 1])) end -= 1
  return end
}

const isStop = (element: Element | undefined): boolean =>
  element?.kind === 'mark' && '.!?…。,;:'.includes(element.lower)

function opensAside(sentence: Sentence, at: number, cues: readonly Cue[]): boolean {
  const next = sentence[at]
  if (next?.kind !== 'word') return false
  if (/^(?:while|though|although|whereas|according|prompting|citing)$/.test(next.lower)) return true
  if (cues.some((cue) => cue.participle && cue.group.from === at)) return true
  if (/^(?:and|but|as|with|when)$/.test(next.lower)) {
    return (
      joinsCue(sentence, at, cues) ||
      cues.some(({ source }) => source !== undefined && source.from === at + 1)
    )
  }
  // ", Smith said." at the sentence's end
  return cues.some(
    ({ source, following, group }) =>
      (source?.from === at || group.from === at) && (following.kind === 'end' || following.kind === 'comma'),
  )
}

/** "and said", "but has also added" */
function joinsCue(sentence: Sentence, at: number, cues: readonly Cue[]): boolean {
  const lower = sentence[at]?.lower
  if (lower !== 'and' && lower !== 'but') return false
  return cues.some(({ group, source }) => {
    if (source !== undefined && source.from > at) return false
    const gap = group.from - at
    if (gap < 1 || gap > 4) return false
    return sentence
      .slice(at + 1, group.from)
      .every((element) => /^(?:also|then|later|again|has|have|had|since|even|further)$/.test(element.lower))
  })
}
