import { type Following, followingCue } from './afterCue.ts'
import { endOfHearer } from './endOfHearer.ts'
import type { Element, Sentence } from './elements.ts'
import { type ReportingVerb, verbFor } from './lexicon.ts'
import { nounPhraseAfter } from './nounPhraseAfter.ts'
import { type Span, subjectBefore } from './subjectBefore.ts'
import {
  ADJECTIVES,
  ADVERBS,
  AUXILIARIES,
  BE,
  isManner,
  NOUN_MARKERS,
  SUBJECT_PRONOUNS,
} from './wordLists.ts'

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
  const inverted = participle ? undefined : invertedSource(sentence, at, from)
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

/** The noun phrase a sentence opens with, up to its first verb as far as that can be told. */
export function subjectOfSentence(sentence: Sentence, before: number): Span | undefined {
  let from = 0
  const first = sentence[0]
  if (first === undefined || first.kind !== 'word') return undefined
  // Past an introduction: "On Sunday, the mayor …".
  if (
    !SUBJECT_PRONOUNS.has(first.lower) &&
    /^(?:on|in|at|after|during|following|writing|speaking|standing|asked|when|if|while|since|although|though|because|before|by|from|under|meanwhile|however|but|and|for|as|with)$/.test(
      first.lower,
    )
  ) {
    const comma = sentence.findIndex(
      (element, index) => index < before && element.lower === ',' && element.kind === 'mark',
    )
    from = comma > 0 ? comma + 1 : first.lower === 'but' || first.lower === 'and' ? 1 : 0
  }
  if (SUBJECT_PRONOUNS.has(wordAt(sentence, from) ?? '')) return { from, to: from + 1 }
  let to = from
  while (to < before && to - from < 16) {
    const element = sentence[to]
    if (element === undefined || element.kind !== 'word') break
    const verbLike =
      AUXILIARIES.has(element.lower) || verbFor(element.lower) !== undefined || isPastForm(element.lower)
    if (to > from && verbLike && !element.capital) break
    if (to > from && isManner(element.lower)) break
    to += 1
  }
  return to > from && to < before ? { from, to } : undefined
}

const isPastForm = (lower: string): boolean =>
  (lower.length > 4 && lower.endsWith('ed')) ||
  /^(?:took|made|gave|went|came|saw|met|won|lost|held|cut|set|put|let|ran|got|sent|quit|sought|fought|brought|left|led|began|drew|spoke)$/.test(
    lower,
  )

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

const AMBIGUOUS_NOUNS =
  /^(?:reports?|claims?|notes?|states?|calls?|comments?|questions?|demands?|promises?|estimates?|hopes?|fears?|requests?|orders?|texts?|posts?|tweets?|messages?|doubts?|disputes?|wish|wishes|worry|worries|signals?|protests?|shows?|documents?|points?|finds?|highlights?|blame|blames|repeats?|goes|dismisses|accounts?|read|reads|brands?|labels?|charges?|answers?|reasons?|replies|reply|warning|warnings|finding|findings|saying|reporting|hearing|feeling|meaning|understanding|thinking|writing|cites?|rules?|offers?|vows?|pledges?|guarantees?|notices?|views?|accuses?|counters?|forecasts?|murmurs?|praise|criticize|joke|jokes|whispers?|laughs?|sighs?|cry|cries|muses?|contest|mentions?|hints?|projects?|appeals?|regrets?|complaints?|urges?|counter|describe|consider|expect)$/

/** Is this form a noun, an adjective, an infinitive or a passive here? */
function isNoVerb(sentence: Sentence, at: number, from: number, form: string, verb: ReportingVerb): boolean {
  const before = wordAt(sentence, at - 1) ?? ''
  const next = sentence[at + 1]
  if (at === 0 && !form.endsWith('ing')) return true
  if (/^(?:known|shown|written|meant|learnt)$/.test(form) && from === at) return true
  if (sentence[at]?.capital === true && at > 0 && sentence[at - 1]?.kind === 'word') return true
  if (before === 'to' || before === 'of' || before === 'for' || before === 'without')
    return before !== 'to' || !wentOn(sentence, at)
  if (before.endsWith("'s") && form !== 'said' && !SUBJECT_PRONOUNS.has(before.slice(0, -2))) return true
  if (
    NOUN_MARKERS.has(before) &&
    !SUBJECT_PRONOUNS.has(before) &&
    form !== 'said' &&
    form !== 'says' &&
    !participleAfter(form, before)
  )
    return true
  // "is expected to", "was told": nobody here says it. "was quoted as saying" and "is saying" do.
  if (!form.endsWith('ing') && sentence.slice(from, at).some(({ lower }) => BE.has(lower))) return true
  if (form.endsWith('ed') && at > 0 && sentence[at - 1]?.kind === 'word' && wordAt(sentence, at + 1) === 'by')
    return true
  if (!AMBIGUOUS_NOUNS.test(form)) return false
  if (ADJECTIVES.has(before)) return true
  if (next === undefined) return verb.use !== 'speech'
  if (next.kind === 'quote' || SUBJECT_PRONOUNS.has(before)) return false
  if (/^\p{N}/u.test(before)) return true
  if (next.kind === 'mark')
    return !(
      next.lower === ':' ||
      (next.lower === ',' && sentence[at + 2]?.kind === 'quote') ||
      sentence[at - 1]?.kind === 'quote'
    )
  if (form.endsWith('ing')) return false
  if (verb.lemma === 'call' && (next.lower === 'on' || next.lower === 'for'))
    return form === 'calls' && sentence[at - 1]?.capital !== true
  return (
    !/^(?:that|he|she|they|it|we|there|the|a|an|no|whether|how|why|what|his|her|their|its|many|some|all|every|few)$/.test(
      next.lower,
    ) && !next.capital
  )
}

const participleAfter = (form: string, before: string): boolean =>
  form.endsWith('ing') && /^(?:in|by|before)$/.test(before)

/** "went on to say", "continued to insist", "was quick to add" */
const wentOn = (sentence: Sentence, at: number): boolean =>
  /^(?:on|continued|quick|careful|keen|moved|proceeded)$/.test(wordAt(sentence, at - 2) ?? '')

/** "…,” said Jane Doe" and "…, said Jane Doe, a teacher." */
function invertedSource(sentence: Sentence, at: number, from: number): Span | undefined {
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
  if (!afterQuote && !afterComma) return undefined
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

/** Is there a finite verb before this comma, outside the name and appositive that may stand there? */
function clauseBefore(sentence: Sentence, comma: number): boolean {
  return sentence
    .slice(0, comma)
    .some(
      ({ kind, lower }, index) =>
        kind === 'word' && index > 0 && (AUXILIARIES.has(lower) || isPastForm(lower)),
    )
}

const wordAt = (sentence: Sentence, at: number): string | undefined => {
  const element = sentence[at]
  return element?.kind === 'word' ? element.lower : undefined
}

const isComma = (element: Element | undefined): boolean => element?.kind === 'mark' && element.lower === ','
