import reportingVerbs from '../../../assets/lexicons/en/reporting-verbs.json' with { type: 'json' }
import { regularForms } from './regularForms.ts'

/**
 * What a reporting verb may be followed by when it reports:
 * quote: a quotation; that: a clause, with "that" or without; question: a clause with "whether", "why" …; object: a noun
 * phrase ("denied the charges"); infinitive: "to" and a verb ("vowed to stay"); name: an object and what it is called;
 * finding: an object too, when the source is a poll or a paper ("the survey showed a fall");
 * partlyQuoted: an object, when a quotation is part of it ("discussed a “dual track” plan");
 * hearer: somebody first, then one of the others ("told CNN that").
 */
export type Frame =
  | 'quote'
  | 'that'
  | 'question'
  | 'object'
  | 'infinitive'
  | 'name'
  | 'hearer'
  | 'finding'
  | 'partlyQuoted'

/** A verb of saying, believing, wishing or judging; with a particle it is an entry of its own ("call for"). */
export interface ReportingVerb {
  readonly lemma: string
  /** The word after the verb that makes it this entry: "out" in "pointed out". */
  readonly particle: string | undefined
  /** How often the verb reports what somebody said or thought in each frame, from 0 to 1; a frame that is missing: never. */
  readonly frames: ReadonlyMap<Frame, number>
}

interface Entries {
  plain?: ReportingVerb
  readonly withParticle: Map<string, ReportingVerb>
}

const FRAMES: readonly string[] = [
  'quote',
  'that',
  'question',
  'object',
  'infinitive',
  'name',
  'hearer',
  'finding',
  'partlyQuoted',
] satisfies readonly Frame[]

const isFrame = (value: string): value is Frame => FRAMES.includes(value)

const byForm = new Map<string, Entries>()
for (const { lemma, frames, forms } of reportingVerbs) {
  const [head = lemma, particle] = lemma.split(' ')
  const weights = new Map<Frame, number>()
  for (const [frame, weight] of Object.entries(frames)) {
    if (!isFrame(frame)) throw new RangeError(`Unknown frame “${frame}” of the reporting verb “${lemma}”`)
    weights.set(frame, weight)
  }
  const verb: ReportingVerb = { lemma, particle, frames: weights }
  for (const form of forms ?? regularForms(head)) {
    const entries = byForm.get(form) ?? { withParticle: new Map<string, ReportingVerb>() }
    byForm.set(form, entries)
    if (particle === undefined) entries.plain = verb
    else entries.withParticle.set(particle, verb)
  }
}

/** The reporting verb that a lower-case word is a form of, together with the word after it where that is its particle. */
export function verbFor(lower: string, next: string | undefined): ReportingVerb | undefined {
  const entries = byForm.get(lower)
  return entries?.withParticle.get(next ?? '') ?? entries?.plain
}

/** Whether a lower-case word is a form of a reporting verb, whatever follows. */
export const isReportingForm = (lower: string): boolean => byForm.has(lower)

/** "say", "argue", "tell": its clause is what somebody said, hardly ever anything else. */
export const isSpeech = ({ frames }: ReportingVerb): boolean => (frames.get('that') ?? 0) >= 0.9

/** Whether a lower-case word is a form of a verb that a quotation often stands beside. */
export const mayQuote = (lower: string): boolean => {
  const verb = byForm.get(lower)?.plain
  return verb !== undefined && allows(verb, 'quote')
}

export const allows = ({ frames }: ReportingVerb, frame: Frame): boolean => frames.has(frame)
