import type { Answer, Argument, CallName } from '../../shared/contract/contract.ts'
import type { Result } from '../../shared/result.ts'

/** What answers these calls. Arguments have been parsed; some want to know which window calls. */
export type HandlersOf<Name extends CallName, Caller = unknown> = {
  readonly [Each in Name]: (
    argument: Argument<Each>,
    caller: Caller,
  ) => Result<Answer<Each>> | Promise<Result<Answer<Each>>>
}
