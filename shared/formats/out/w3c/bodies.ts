/** What annotations say of the words that they are on. Facts of a fixed kind are classified as `name: value`. */
import type { AttributionJson } from '../../../model/attribution.ts'
import type { Answer, Comment } from '../../../model/comment.ts'
import type { MentionForm } from '../../../model/mention.ts'
import { sourceLabel, type Source } from '../../../model/source.ts'
import { UNSTATED } from '../../../model/sourcing.ts'
import { textualBody, type Signed, type TextualBody } from './annotation.ts'

/** @param named whose words they are; what is known of them is where they are mentioned */
export function quoteBodies(quote: AttributionJson, named: readonly TextualBody[]): readonly TextualBody[] {
  const { ground, obtained, anonymityReason, approvedBy } = quote.sourcing
  return [
    textualBody('tagging', 'quote'),
    classified('type', quote.type),
    classified('status', quote.status),
    ...(quote.confidence === undefined ? [] : [classified('confidence', String(quote.confidence))]),
    ...described('reason', quote.reason),
    ...(ground === UNSTATED.ground ? [] : [classified('ground', ground)]),
    ...(obtained === UNSTATED.obtained ? [] : [classified('obtained', obtained)]),
    ...described('reason for anonymity', anonymityReason),
    ...described('approved by', approvedBy),
    ...named,
    ...(quote.note === '' ? [] : [textualBody('commenting', quote.note)]),
  ]
}

export function mentionBodies(form: MentionForm, named: readonly TextualBody[]): readonly TextualBody[] {
  return [textualBody('tagging', 'source'), classified('form', form), ...named]
}

export const CUE_BODIES: readonly TextualBody[] = [textualBody('tagging', 'cue')]

/** @param id the source’s name in linked data */
export function identified(id: string, source: Omit<Source, 'record'>): TextualBody {
  return { id, ...textualBody('identifying', sourceLabel(source)) }
}

/** What the article knows of a source beside its name. */
export function knownOf(source: Omit<Source, 'record'>): readonly TextualBody[] {
  return [
    classified('kind', source.kind),
    ...(source.audienceRole === undefined ? [] : [classified('role', source.audienceRole)]),
    ...described('description', source.name === '' ? undefined : source.descriptor),
    ...described('affiliation', source.affiliation),
    ...described('issuer', source.issuer),
    ...source.aliases.flatMap((alias) => described('other name', alias)),
  ]
}

/** Who began it is the annotation's own creator. */
export function commentBodies({ text, answers, settled }: Omit<Comment, 'record'>): readonly TextualBody[] {
  return [
    textualBody('commenting', text),
    ...answers.map((answer: Answer) => ({ ...textualBody('replying', answer.text), ...signedBy(answer) })),
    ...(settled ? [{ ...textualBody('tagging', 'settled'), ...signedBy(settled) }] : []),
  ]
}

export function signedBy({ by, at }: { readonly by: string; readonly at: string }): Signed {
  return { ...(by === '' ? {} : { creator: { type: 'Person', name: by } }), created: at }
}

function classified(name: string, value: string): TextualBody {
  return textualBody('classifying', `${name}: ${value}`)
}

function described(name: string, value: string | undefined): readonly TextualBody[] {
  return value === undefined || value === '' ? [] : [textualBody('describing', `${name}: ${value}`)]
}
