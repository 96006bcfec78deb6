import { personName } from './personName.ts'
import type { NameRun } from './readRun.ts'

/** The run without what stands beside the name by chance: "But" before it, "of the Harbour Authority" after a person. */
export const trimRun = (text: string, run: NameRun): NameRun => upToOf(text, withoutOpening(run))

/** "Ana Ruiz of the Harbour Authority" names two. */
function upToOf(text: string, run: NameRun): NameRun {
  const of = run.words.indexOf('of')
  if (of < 2 || personName(run.words) !== undefined) return run
  const words = run.words.slice(0, of)
  const first = text.indexOf(' of', run.start)
  return first < 0 || first > run.end || personName(words) === undefined
    ? run
    : { start: run.start, end: first, words, possessive: false }
}

/** "But the Harbour Authority": what opens a sentence is no part of the name. */
function withoutOpening(run: NameRun): NameRun {
  let from = 0
  let { start } = run
  while (from < run.words.length && OPENING.test((run.words[from] ?? '').toLowerCase())) {
    start += (run.words[from] ?? '').length + 1
    from += 1
  }
  if (from === 0) return run
  return { ...run, start: Math.min(start, run.end), words: run.words.slice(from) }
}

const OPENING =
  /^(?:the|a|an|but|and|so|or|yet|as|if|when|while|after|before|since|on|in|at|by|for|from|with|meanwhile|however|according|then|later|also|that|this|his|her|its|their|our|i|we|it|they|you|of|what|how|why|who|whom|which|whether|where|though|although|because|until|unless|still|even|not|no|yes|now|here|there|these|those|some|many|most|all|both|only|just|like|unlike|under|over|inside|among|despite|during|is|are|was|were|did|does|do|has|have|had|can|could|would|should|might|must|if|let|says|say|said)$/
