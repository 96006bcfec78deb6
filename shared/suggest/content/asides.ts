import type { Cue } from '../cues/findCues.ts'
import { isComma, type Sentence, wordAt } from '../reading/sentence.ts'
import { looksFinite } from '../reading/wordLists.ts'

// What was said often runs into words that are the reporter's own again. Each rule here knows one way such an aside opens
// after a comma, a dash or a closing quotation mark. In doubt trailing clauses stay out (the tagging guideline).

/** Where an aside may open: `at` is the word after the mark, `openers` the cues that begin beyond the content's start. */
export interface Opening {
  readonly sentence: Sentence
  readonly at: number
  readonly openers: readonly Cue[]
}

type Aside = (opening: Opening) => boolean

/** ", while officials", ", though it", ", even as he" */
const contrast: Aside = ({ sentence, at }) =>
  /^(?:while|though|although|whereas|despite)$/.test(wordAt(sentence, at) ?? '') ||
  (wordAt(sentence, at) === 'even' && /^(?:as|though|while|if)$/.test(wordAt(sentence, at + 1) ?? ''))

/** ", according to", ", citing", ", prompting" */
const origin: Aside = ({ sentence, at }) =>
  /^(?:according|prompting|citing|contradicting|referring|echoing)$/.test(wordAt(sentence, at) ?? '')

/** ", adding that": a cue of its own. */
const participle: Aside = ({ at, openers }) =>
  openers.some(({ participle: isParticiple, group }) => isParticiple && group.from === at)

/** ", and said", ", but officials say" */
const nextReport: Aside = ({ sentence, at, openers }) =>
  /^(?:and|but|as|with|when)$/.test(wordAt(sentence, at) ?? '') &&
  (joinsCue(sentence, at, openers) ||
    openers.some(({ source }) => source !== undefined && source.from === at + 1))

/** ", Smith said." at the sentence's end. */
const trailingSource: Aside = ({ at, openers }) =>
  openers.some(
    ({ source, following, group }) =>
      (source?.from === at || group.from === at) && (following.kind === 'end' || following.kind === 'comma'),
  )

/** ", but several findings contradicted her": the reporter answers; "but that" goes on with what was said. */
const answer: Aside = ({ sentence, at }) =>
  wordAt(sentence, at) === 'but' && wordAt(sentence, at + 1) !== 'that'

/** ", compared with 12% last year", ", up from 40", ", as have others" */
const comparison: Aside = ({ sentence, at }) => {
  const next = wordAt(sentence, at + 1) ?? ''
  switch (wordAt(sentence, at)) {
    case 'compared':
      return next === 'with' || next === 'to'
    case 'up':
    case 'down':
      return next === 'from'
    case 'as':
      return /^(?:has|have|had|did|does|do|is|are|was|were)$/.test(next)
    default:
      return false
  }
}

/** ", a goal that …" or ", who has …" after the last comma. */
const gloss: Aside = ({ sentence, at }) => {
  const first = wordAt(sentence, at) ?? ''
  if (!/^(?:a|an|who|part|less|more)$/.test(first)) return false
  for (let ahead = at; ahead < sentence.length; ahead += 1) {
    const element = sentence[ahead]
    if (element === undefined || element.kind === 'quote' || isComma(element)) return false
  }
  return true
}

const ASIDES: readonly Aside[] = [
  contrast,
  origin,
  participle,
  nextReport,
  trailingSource,
  answer,
  comparison,
  gloss,
]

/** Whether the reporter's own words go on at `at`, the first word after a mark. */
export const opensAside = (opening: Opening): boolean =>
  opening.sentence[opening.at]?.kind === 'word' && ASIDES.some((aside) => aside(opening))

/** "and said", "but has also added" */
export function joinsCue(sentence: Sentence, at: number, cues: readonly Cue[]): boolean {
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

/**
 * The comma at which a clause ends that something larger holds: "While he said it was over, the court …", "Asked whether
 * it would close, she …", "Ray, who said he would come, stayed away". Undefined when the cue's clause is the sentence's main one.
 */
export function outerComma(sentence: Sentence, cue: Cue, from: number): number | undefined {
  const start = Math.min(cue.source?.from ?? cue.group.from, cue.group.from)
  const isRelative = /^(?:who|which)$/.test(wordAt(sentence, start) ?? '') && isComma(sentence[start - 1])
  const isAsked = start === 0 && wordAt(sentence, 0) === 'asked'
  const isSubordinate =
    isAsked ||
    (start <= 3 &&
      sentence
        .slice(0, start)
        .some(({ lower }) =>
          /^(?:while|although|though|as|if|since|because|when|after|whereas)$/.test(lower),
        ))
  if (!isRelative && !isSubordinate) return undefined
  for (let at = from + 1; at < sentence.length; at += 1) {
    const next = wordAt(sentence, at + 1)
    if (!isComma(sentence[at]) || next === undefined) continue
    if (isSubordinate || looksFinite(next) || cue.source === undefined) return at
    const after = wordAt(sentence, at + 2)
    if (/^(?:said|says|told)$/.test(next) || (after !== undefined && next.endsWith('ly'))) return at
  }
  return undefined
}
