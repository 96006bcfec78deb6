import { type Following, followingCue, weightIn } from './afterCue.ts'
import { endOfHearer } from './endOfHearer.ts'
import { invertedSource } from './invertedSource.ts'
import { isNoVerb } from './isNoVerb.ts'
import { leansOnClause, participleSource } from './participle.ts'
import { allows, isSpeech, type ReportingVerb, verbFor } from '../lexicons/reportingVerbs.ts'
import { isOutlet } from '../reading/outlets.ts'
import { hasComma, isComma, type Sentence, wordAt } from '../reading/sentence.ts'
import { type Span, subjectBefore } from '../phrases/subjectBefore.ts'
import { subjectOfSentence } from '../phrases/subjectOfSentence.ts'
import { ADVERBS, AUXILIARIES, isManner } from '../reading/wordLists.ts'

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
    const verb = verbFor(element.lower, particleAfter(sentence, at))
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
  const hearer = allows(verb, 'hearer') ? endOfHearer(sentence, at + 1) : at + 1
  const to = isOutlet(sentence, at + 1, hearer) ? hearer : groupEnd(sentence, at, verb)
  const participle = form.endsWith('ing') && from === at
  const floor = floorFor(sentence, from, earlier)
  const inverted = participle ? undefined : invertedSource(sentence, at, from, verb)
  if (inverted !== undefined) {
    return {
      verb,
      group: { from, to: at + 1 },
      source: inverted,
      inverted: true,
      following: followingCue(sentence, inverted.to, verb),
      participle,
    }
  }
  const following = followingCue(sentence, Math.max(to, hearer), verb)
  const spoken = spokenInfinitive(sentence, following)
  if (participle && !leansOnClause(sentence, at, following)) return undefined
  if (isHypothetical(sentence, { from, to }, following)) return undefined
  const source = participle
    ? participleSource(sentence, at, floor, previous)
    : sourceBefore(sentence, from, floor, earlier)
  // "Nobody has ever said “no”": what nobody said.
  if (following.kind === 'quote' && /^(?:nobody|none)$/.test(wordAt(sentence, source?.from ?? -1) ?? ''))
    return undefined
  const cue = { verb, group: { from, to }, source, inverted: false, following, participle }
  return spoken === undefined ? cue : { ...cue, ...spoken, group: { from, to: spoken.group.to } }
}

/** "declined to say", "refuses to comment on": the verb after "to" says what was or was not said. */
function spokenInfinitive(
  sentence: Sentence,
  { kind, at }: Following,
): Pick<Cue, 'verb' | 'group' | 'following'> | undefined {
  const form = wordAt(sentence, at + 1)
  const verb =
    kind === 'infinitive' && form !== undefined ? verbFor(form, particleAfter(sentence, at + 1)) : undefined
  if (verb === undefined) return undefined
  const group: Span = { from: at, to: groupEnd(sentence, at + 1, verb) }
  const hearer = allows(verb, 'hearer') ? endOfHearer(sentence, group.to) : group.to
  const following = followingCue(sentence, hearer, verb)
  return weightIn(verb, following) === undefined ? undefined : { verb, group, following }
}

/** "talked about", "talked openly about" */
function particleAfter(sentence: Sentence, at: number): string | undefined {
  const next = wordAt(sentence, at + 1)
  return next !== undefined && isManner(next) ? wordAt(sentence, at + 2) : next
}

/** Whether a verb really reports, so that what is before it is out of reach of the next: not "hopes" in "who hopes to stay". */
function reports({ verb, following, inverted }: Cue): boolean {
  return inverted || isSpeech(verb) || allows(verb, 'name') || weightIn(verb, following) !== undefined
}

function sourceBefore(
  sentence: Sentence,
  from: number,
  floor: number,
  earlier: readonly Cue[],
): Span | undefined {
  const and = coordinatedAt(sentence, from, floor)
  const listed = isComma(sentence[from - 1]) && !hasComma(sentence, floor, from - 1)
  if (and === undefined && listed && floor > 0) return earlier.findLast(reports)?.source
  if (and === undefined) return subjectBefore(sentence, from, floor)
  // A comma before "and" leads back to the sentence's first speaker: "He said she told him so, and argued …".
  const previous = isComma(sentence[and - 1]) ? earlier.find(reports) : earlier.findLast(reports)
  return previous === undefined ? subjectOfSentence(sentence, from) : previous.source
}

/** Where to stop looking for a source: the cue before, unless it stands in a clause of its own ("Ruiz, who said so, added"). */
function floorFor(sentence: Sentence, from: number, earlier: readonly Cue[]): number {
  const previous = earlier.filter(reports)
  for (let cue = previous.pop(); cue !== undefined; cue = previous.pop()) {
    const isRelative = /^(?:who|which)$/.test(wordAt(sentence, cue.source?.from ?? -1) ?? '')
    if (!isRelative || !isComma(sentence[from - 1])) return cue.group.to
  }
  return 0
}

/** "… and said", "… but has since added": the verb shares the subject of the one before it. */
function coordinatedAt(sentence: Sentence, from: number, floor: number): number | undefined {
  let at = from - 1
  while (at > floor && ADVERBS.has(wordAt(sentence, at) ?? '') && wordAt(sentence, at) !== 'too') at -= 1
  const lower = wordAt(sentence, at)
  return at >= floor && /^(?:and|but|nor)$/.test(lower ?? '') ? at : undefined
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

function groupEnd(sentence: Sentence, at: number, verb: ReportingVerb): number {
  const next = wordAt(sentence, at + 1) ?? ''
  if (verb.particle !== undefined) return next === verb.particle ? at + 2 : at + 3
  return isManner(next) &&
    !/^(?:nearly|only|early|roughly|barely|hardly)$/.test(next) &&
    wordAt(sentence, at + 2) === 'that'
    ? at + 2
    : at + 1
}

/** "would respond", "could say": nothing was said yet. */
function isHypothetical(sentence: Sentence, { from, to }: Span, following: Following): boolean {
  if (following.kind !== 'quote' && following.kind !== 'object') return false
  return sentence
    .slice(from, to)
    .some(({ lower }) => /^(?:would|will|could|should|can|may|might|must)$/.test(lower))
}
