import { rangeOf } from '../content/rangeOf.ts'
import type { BlockDraft } from '../draft.ts'
import type { Sentence } from '../reading/sentence.ts'
import { TIMES } from '../reading/wordLists.ts'

const LONGEST_SOURCE = 6
const SHORTEST_CONTENT = 3
/** What newspapers put before a colon that nobody said. */
const KICKER =
  /^(?:analysis|breaking|comment|correction|editorial|exclusive|explained|explainer|factbox|fact-check|feature|gallery|graphic|interview|live|obituary|opinion|photos?|podcast|profile|recap|review|timeline|update|updated|updates|video|watch)$/

/** "Harbour union: New ferry is unsafe", a headline that gives its source before a colon. */
export function headline(sentence: Sentence): readonly BlockDraft[] {
  const colon = sentence.findIndex(({ kind, lower }) => kind === 'mark' && lower === ':')
  const source = sentence.slice(0, Math.max(colon, 0))
  if (source.length === 0 || source.length > LONGEST_SOURCE) return []
  if (sentence.length - colon - 1 < SHORTEST_CONTENT || sentence[colon + 1]?.kind === 'quote') return []
  if (
    source[0]?.capital !== true ||
    source.some(({ kind, lower }) => kind !== 'word' || KICKER.test(lower) || TIMES.has(lower))
  )
    return []
  const content = rangeOf(sentence, colon + 1, sentence.length)
  const cue = sentence[colon]
  if (content === undefined || cue === undefined) return []
  return [
    {
      content: [content],
      cue: [{ start: cue.start, end: cue.end }],
      source: rangeOf(sentence, 0, colon),
      weight: 0.6,
      rule: 'headline',
      isQuoted: false,
      lemma: '',
    },
  ]
}
