import { contentEnd, objectEnd } from '../content/contentEnd.ts'
import { rangeOf } from '../content/rangeOf.ts'
import { weightIn } from '../cues/afterCue.ts'
import type { Cue } from '../cues/findCues.ts'
import type { Rule } from '../draft.ts'
import { allows } from '../lexicons/reportingVerbs.ts'
import type { Sentence } from '../reading/sentence.ts'
import type { CueRule } from './cueRule.ts'

/** "said that A", "asked whether A", "denied A", "vowed to A", "called it “A”": the clause or phrase after the verb. */
export const contentAfter: CueRule = ({ sentence, cue, cues }) => {
  const { following, verb } = cue
  if (cue.inverted || following.kind === 'end' || following.kind === 'comma') return undefined
  if (following.kind === 'quote' && allows(verb, 'name')) return undefined
  const isName = following.kind === 'object' && allows(verb, 'name')
  const finding = isFinding(sentence, cue) ? verb.frames.get('finding') : undefined
  const known = isName ? verb.frames.get('name') : (weightIn(verb, following) ?? finding)
  const last = contentEnd(sentence, following.at, cues, cue)
  const isObject = following.kind === 'object' || (following.kind === 'clause' && !allows(verb, 'that'))
  const end = isObject ? objectEnd(sentence, following.at, last) : last
  const content = rangeOf(sentence, following.at, end)
  const length = end - following.at
  // "disputed that", "told him it": too little to be what was said.
  if (content === undefined || (following.kind === 'that' && length < 2)) return undefined
  if (cue.source === undefined && length < 3) return undefined
  // "labelled the plan “a mess”"; without a quotation only "has called", "are calling" say a thing and not a telephone.
  const mayLackQuote = verb.lemma === 'call' && cue.group.to - cue.group.from > 1
  if (isName && !mayLackQuote && !hasQuote(sentence, following.at, end)) return undefined
  // "discussed a “dual track” plan": the marks say that these were somebody's words.
  const quotes = following.kind === 'object' && hasQuote(sentence, following.at, end)
  const weight = known ?? (quotes ? verb.frames.get('partlyQuoted') : undefined)
  return weight === undefined ? undefined : { content: [content], rule: ruleFor(cue), weight }
}

function ruleFor({ verb, following }: Cue): Rule {
  if (following.kind === 'infinitive') return 'infinitiveAfter'
  if (following.kind === 'question') return 'questionAfter'
  if (following.kind === 'object' && allows(verb, 'name')) return 'naming'
  return following.kind === 'object' || !allows(verb, 'that') ? 'objectAfter' : 'clauseAfter'
}

const PAPERS =
  /^(?:analys[ie]s|audits?|data|documents?|e-?mails?|estimates?|figures|filings?|findings?|footage|images?|investigations?|letters?|memos?|papers?|photos?|polling|polls?|records?|reports?|research|results|reviews?|stud(?:y|ies)|surveys?|transcripts?|videos?)$/

/** "The survey showed a fall": a paper has no mouth, what it shows is what it says. */
function isFinding(sentence: Sentence, { following, source }: Cue): boolean {
  if (following.kind !== 'object' || source === undefined) return false
  return sentence.slice(source.from, source.to).some(({ lower }) => PAPERS.test(lower))
}

const hasQuote = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.slice(from, to).some(({ kind }) => kind === 'quote')
