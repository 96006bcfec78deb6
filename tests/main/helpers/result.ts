import type { Result } from '../../../shared/result.ts'

/** The value, when a refusal would be a failure of the test. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`)
  return result.value
}
