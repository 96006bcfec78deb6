import reportingVerbs from '../../../assets/lexicons/en/reporting-verbs.json' with { type: 'json' }

/**
 * How a reporting verb is used, which decides what has to follow it before it is believed:
 * speech, belief: a clause; tell: a hearer, then a clause; clause: often a plain object instead ("found the ship");
 * quote: only with a quotation; naming: an object and a quoted name for it ("called it a “mess”").
 */
type VerbUse = 'speech' | 'belief' | 'tell' | 'clause' | 'quote' | 'naming'

export interface ReportingVerb {
  readonly lemma: string
  readonly use: VerbUse
  /** How often this verb reports what somebody said, from 0 to 1. */
  readonly weight: number
}

const USES: readonly string[] = [
  'speech',
  'belief',
  'tell',
  'clause',
  'quote',
  'naming',
] satisfies readonly VerbUse[]

const isUse = (value: string): value is VerbUse => USES.includes(value)

const verbs = new Map<string, ReportingVerb>()
for (const { lemma, use, weight, forms } of reportingVerbs) {
  if (!isUse(use)) throw new RangeError(`Unknown use “${use}” of the reporting verb “${lemma}”`)
  for (const form of forms) verbs.set(form, { lemma, use, weight })
}

/** The reporting verb that a lower-case word is a form of. */
export const verbFor = (lower: string): ReportingVerb | undefined => verbs.get(lower)
