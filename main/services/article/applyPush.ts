/** Steps from a window or a journal -> the article after them, or why not. All or none. */
import { applySteps, headOf, type ArticleState } from '../../../shared/document/articleState.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'

export function applyPush(state: ArticleState, steps: readonly unknown[]): Result<ArticleState, 'badSteps'> {
  try {
    const after = applySteps(state, steps)
    headOf(after.records)
    return ok(after)
  } catch (error) {
    // Anything may be thrown here: the steps come from outside, and not every parser of theirs throws RangeErrors.
    const why = error instanceof Error ? error.message : String(error)
    return refuse('badSteps', `This change does not fit the article and was not made (${why}).`)
  }
}
