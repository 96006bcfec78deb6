import type { CommandId } from '../../shared/commands.ts'
import type { Result } from '../../shared/result.ts'

/** Whoever is refused is offered this, mostly to do the same once more, otherwise. */
export function remedied<T, Code extends string>(
  answer: Result<T, Code>,
  remedy: CommandId,
): Result<T, Code> {
  return answer.ok ? answer : { ...answer, remedy }
}
