import { type Following, followingCue } from './afterCue.ts'
import { endOfHearer } from './endOfHearer.ts'
import { isNoVerb } from './isNoVerb.ts'
import { type ReportingVerb, verbFor } from '../lexicons/reportingVerbs.ts'
import { nounPhraseAfter } from '../phrases/nounPhraseAfter.ts'
import { isComma, type Sentence, wordAt } from '../reading/sentence.ts'
import { type Span, subjectBefore } from '../phrases/subjectBefore.ts'
import { isPastForm, subjectOfSentence } from '../phrases/subjectOfSentence.ts'
import { ADVERBS, AUXILIARIES, isManner, looksFinite } from '../reading/wordLists.ts'

/** A reporting verb that reports, with what belongs to it. Indexes are into the sentence. */
export interface Cue {
  readonly verb: ReportingVerb
  /** Auxiliaries, negation and manner adverb, the verb, particle and hearer. */
  readonly group: Span
  readonly source: Span | undefined
  /** "…,” said Jane Doe": the source follows the verb. */
  readonly inverted: boolean
  readonly following: Following
  /** "saying", "adding": leans on the subject of the clause before it. */
  readonly participle: boolean
}

/** No sentence reports more often than this. */
const CUES_LIMIT = 16

export function findCues(sentence: Sentence): readonly Cue[] {
  const found: Cue[] = []
  for (let at = 0; at < sentence.length && found.length < CUES_LIMIT; at += 1) {
    const element = sentence[at]
    if (element === undefined || element.kind !== 'word') continue
    const verb = verbFor(element.lower)
    if (verb === undefined) continue
    const cue = readCue(sentence, at, verb, found)
    if (cue === undefined) continue
    found.push(cue)
    at = Math.max(at, cue.group.to - 1)
  }
  return found
}

function readCue(
  sentence: Sentence,
  at: number,
  verb: ReportingVerb,
  earlier: readonly Cue[],
): Cue | undefined {
  const previous = earlier.findLast(reports)
  const form = wordAt(sentence, at) ?? ''
  const from = groupStart(sentence, at, previous?.group.to ?? 0)
  if (isNoVerb(sentence, at, from, form, verb)) return undefined
  const to = groupEnd(sentence, at, verb)
  if (to === undefined) return undefined
  const participle = form.endsWith('ing') && from === at
  const floor = previous?.group.to ?? 0
  const inverted = participle ? undefined : invertedSource(sentence, at, from, verb)
  if (inverted !== undefined) {
    return {
      verb,
      group: { from, to: at + 1 },
      source: inverted,
      inverted: true,
      following: followingCue(sentence, inverted.to),
      participle,
    }
  }
  const following = followingCue(sentence, to)
  if (participle && !leansOnClause(sentence, at, following)) return undefined
  if (isHypothetical(sentence, { from, to }, following)) return undefined
  const source = participle
    ? participleSource(sentence, at, floor, earlier)
    : sourceBefore(sentence, from, floor, earlier)
  return { verb, group: { from, to }, source, inverted: false, following, participle }
}

/** Whether a verb really reports, so that what is before it is out of reach of the next: not "hopes" in "who hopes to stay". */
function reports({ verb, following, inverted }: Cue): boolean {
  if (inverted || verb.use === 'naming' || verb.use === 'speech' || verb.use === 'tell') return true
  if (verb.use === 'quote' && following.kind === 'clause') return false
  return following.kind !== 'object' && following.kind !== 'comma' && following.kind !== 'end'
}

function sourceBefore(
  sentence: Sentence,
  from: number,
  floor: number,
  earlier: readonly Cue[],
): Span | undefined {
  const and = coordinatedAt(sentence, from, floor)
  if (and === undefined) return subjectBefore(sentence, from, floor)
  // A comma before "and" leads back to the sentence's first speaker: "He said she told him so, and argued …".
  const previous = isComma(sentence[and - 1]) ? earlier.find(reports) : earlier.findLast(reports)
  return previous === undefined ? subjectOfSentence(sentence, from) : previous.source
}

/** "… and said", "… but has since added": the verb shares the subject of the one before it. */
function coordinatedAt(sentence: Sentence, from: number, floor: number): number | undefined {
  let at = from - 1
  while (at > floor && ADVERBS.has(wordAt(sentence, at) ?? '') && wordAt(sentence, at) !== 'too') at -= 1
  const lower = wordAt(sentence, at)
  return at >= floor && (lower === 'and' || lower === 'but') ? at : undefined
}

/** ", saying that", "with one poster writing" report; "a study documenting", "say adding salt" do not. */
function leansOnClause(sentence: Sentence, at: number, following: Following): boolean {
  if (following.kind === 'quote' || following.kind === 'that') return true
  const before = sentence[at - 1]
  if (before === undefined || before.kind !== 'word' || ADVERBS.has(before.lower)) return true
  if (/^(?:and|as|while|whilst|before|after|by|in|is|are|was|were|been)$/.test(before.lower)) return true
  return sentence.slice(Math.max(0, at - 7), at).some(({ lower }) => lower === 'with')
}

function participleSource(
  sentence: Sentence,
  at: number,
  floor: number,
  earlier: readonly Cue[],
): Span | undefined {
  const before = sentence[at - 1]
  if (
    before?.kind === 'word' &&
    !ADVERBS.has(before.lower) &&
    !/^(?:and|as|while|whilst|before|after|by|in)$/.test(before.lower)
  ) {
    return subjectBefore(sentence, at, floor)
  }
  const previous = earlier.findLast(reports)
  return previous === undefined ? subjectOfSentence(sentence, at) : previous.source
}

/** Auxiliaries and manner adverbs directly before the verb. */
function groupStart(sentence: Sentence, at: number, floor: number): number {
  let from = at
  for (let back = at - 1; back >= floor; back -= 1) {
    const lower = wordAt(sentence, back)
    if (lower === undefined) break
    if (AUXILIARIES.has(lower)) from = back
    else if (isManner(lower) && from === back + 1) from = back
    else if (!ADVERBS.has(lower) || at - back > 3) break
  }
  return from
}

function groupEnd(sentence: Sentence, at: number, verb: ReportingVerb): number | undefined {
  const next = wordAt(sentence, at + 1) ?? ''
  if (verb.lemma === 'point')
    return next === 'out' || (next === 'to' && wordAt(sentence, at) !== 'point') ? at + 2 : undefined
  if (verb.lemma === 'go') return next === 'on' ? at + 2 : undefined
  if (verb.lemma === 'call' && (next === 'on' || next === 'for')) return at + 2
  if (next === 'out' && /^(?:cry|call|spell|shout)$/.test(verb.lemma)) return at + 2
  if (verb.use === 'tell' || verb.lemma === 'ask') return endOfHearer(sentence, at + 1)
  return isManner(next) &&
    !/^(?:nearly|only|early|roughly|barely|hardly)$/.test(next) &&
    wordAt(sentence, at + 2) === 'that'
    ? at + 2
    : at + 1
}

/** "…,” said Jane Doe" and "…, said Jane Doe, a teacher." */
function invertedSource(sentence: Sentence, at: number, from: number, verb: ReportingVerb): Span | undefined {
  if (from !== at || at === 0) return undefined
  const before = sentence[at - 1]
  const first = sentence[at + 1]
  const form = wordAt(sentence, at) ?? ''
  if (
    before === undefined ||
    first === undefined ||
    first.kind !== 'word' ||
    !/(?:ed|s|d|e|ote|old)$/.test(form)
  )
    return undefined
  const afterQuote = before.kind === 'quote' || (before.lower === ',' && sentence[at - 2]?.kind === 'quote')
  const afterComma = before.kind === 'mark' && before.lower === ','
  if (!afterQuote && (!afterComma || verb.use === 'tell')) return undefined
  if (/^(?:him|them|me|us)$/.test(first.lower)) return undefined
  const phrase = nounPhraseAfter(sentence, at + 1)
  if (phrase === undefined) return undefined
  if (afterQuote) return first.lower === 'that' ? undefined : phrase
  // After a bare comma the words that follow must be all there is: else they are what was said.
  const rest = sentence[phrase.to]
  const finished =
    rest === undefined ||
    rest.kind === 'mark' ||
    /^(?:on|in|at|during|who|after|as|when|while|to)$/.test(rest.lower) ||
    isDay(rest.lower)
  return finished && !hasVerb(sentence, at + 1, phrase.to) && clauseBefore(sentence, at - 1)
    ? phrase
    : undefined
}

const isDay = (lower: string): boolean => /^(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day$/.test(lower)

const hasVerb = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.slice(from, to).some(({ lower }) => AUXILIARIES.has(lower))

/** Is there a finite verb before this comma, outside the appositives and adjuncts that may follow a name? */
function clauseBefore(sentence: Sentence, comma: number): boolean {
  let isAside = false
  for (let at = 0; at < comma; at += 1) {
    const element = sentence[at]
    if (element === undefined) return false
    if (isComma(element)) isAside = ASIDE.test(wordAt(sentence, at + 1) ?? '')
    const isVerb = looksFinite(element.lower) || AUXILIARIES.has(element.lower) || isPastForm(element.lower)
    if (element.kind === 'word' && isVerb && !isAside && (at > 0 || element.lower.includes("'"))) return true
  }
  return false
}

const ASIDE =
  /^(?:who|which|whose|the|a|an|his|her|its|their|in|on|at|of|from|with|by|during|speaking|writing|asked)$/

/** "would respond", "could say": nothing was said yet. */
function isHypothetical(sentence: Sentence, { from, to }: Span, following: Following): boolean {
  if (following.kind !== 'quote' && following.kind !== 'object') return false
  return sentence
    .slice(from, to)
    .some(({ lower }) => /^(?:would|will|could|should|can|may|might|must)$/.test(lower))
}
