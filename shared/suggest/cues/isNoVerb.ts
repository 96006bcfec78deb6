import { isSpeech, type ReportingVerb } from '../lexicons/reportingVerbs.ts'
import { isComma, type Sentence, wordAt } from '../reading/sentence.ts'
import { ADJECTIVES, BE, NOUN_MARKERS, SUBJECT_PRONOUNS } from '../reading/wordLists.ts'

const AMBIGUOUS_NOUNS =
  /^(?:reports?|claims?|notes?|states?|calls?|comments?|questions?|demands?|promises?|estimates?|hopes?|fears?|requests?|orders?|texts?|posts?|tweets?|messages?|doubts?|disputes?|wish|wishes|worry|worries|signals?|protests?|shows?|documents?|points?|finds?|highlights?|blame|blames|repeats?|goes|dismisses|accounts?|read|reads|brands?|labels?|charges?|answers?|reasons?|replies|reply|warning|warnings|finding|findings|saying|reporting|hearing|feeling|meaning|understanding|thinking|writing|cites?|rules?|offers?|vows?|pledges?|guarantees?|notices?|views?|accuses?|counters?|forecasts?|murmurs?|praise|criticize|joke|jokes|whispers?|laughs?|sighs?|cry|cries|muses?|contest|mentions?|hints?|projects?|appeals?|regrets?|complaints?|urges?|counter|describe|consider|expect)$/

/** "has long known", not "it’s currently written" */
const hasHave = (sentence: Sentence, from: number, at: number): boolean =>
  sentence.slice(from, at).some(({ lower }) => /^(?:has|have|had|having)$|'(?:ve|d)$/.test(lower))

const QUESTIONS = /^(?:whether|if|how|why|what|when|where|who|about)$/

/** Is this form a noun, an adjective, an infinitive or a passive here? */
export function isNoVerb(
  sentence: Sentence,
  at: number,
  from: number,
  form: string,
  verb: ReportingVerb,
): boolean {
  const before = wordAt(sentence, at - 1) ?? ''
  const next = sentence[at + 1]
  // "Asked whether it would close, Ruiz said yes."
  if (at === 0 && form === 'asked' && next?.kind === 'word' && QUESTIONS.test(next.lower)) return false
  if (at === 0 && !form.endsWith('ing')) return true
  // "Ruiz, asked about the strike, said", "said, when asked about it": she was asked.
  if (
    form === 'asked' &&
    (isComma(sentence[at - 1]) || /^(?:when|if|once)$/.test(before)) &&
    next?.kind === 'word'
  )
    return true
  if (/^(?:known|shown|written|meant|learnt)$/.test(form) && !hasHave(sentence, from, at)) return true
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
  if (ADJECTIVES.has(before) || ownedAcross(sentence, at)) return true
  if (next === undefined) return !isSpeech(verb)
  if (next.kind === 'quote' || SUBJECT_PRONOUNS.has(before)) return false
  if (/^\p{N}/u.test(before)) return true
  if (next.kind === 'mark')
    return !(
      next.lower === ':' ||
      (next.lower === ',' && sentence[at + 2]?.kind === 'quote') ||
      sentence[at - 1]?.kind === 'quote'
    )
  if (form.endsWith('ing')) return false
  if (verb.lemma === 'call on' || verb.lemma === 'call for')
    return form === 'calls' && sentence[at - 1]?.capital !== true
  return (
    !/^(?:that|he|she|they|it|we|there|the|a|an|no|whether|how|why|what|his|her|their|its|many|some|all|every|few)$/.test(
      next.lower,
    ) && !next.capital
  )
}

/** "her repeated public call": owned, with adjectives between. */
function ownedAcross(sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= 3; back -= 1) {
    const lower = wordAt(sentence, back) ?? ''
    if (/^(?:his|her|their|its|our|my|the|a|an)$/.test(lower) || lower.endsWith("'s")) return back < at - 1
    if (
      sentence[back]?.capital === true ||
      !/(?:ed|ing|al|ic|ous|ive|ful|ent|ant|ary|long|harsh)$/.test(lower)
    )
      return false
  }
  return false
}

const participleAfter = (form: string, before: string): boolean =>
  form.endsWith('ing') && /^(?:in|by|before)$/.test(before)

/** "went on to say", "continued to insist", "was quick to add" */
const wentOn = (sentence: Sentence, at: number): boolean =>
  /^(?:on|continued|quick|careful|keen|moved|proceeded)$/.test(wordAt(sentence, at - 2) ?? '')
