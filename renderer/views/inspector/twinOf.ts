import type { Source } from '../../../shared/model/source.ts'
import { isCalled } from './sourceChoices.ts'

/** Another entry of the same name, which may be the same somebody. */
export function twinOf(source: Source, known: readonly Source[]): Source | undefined {
  const name = source.name || source.descriptor
  return known.find((other) => other.id !== source.id && isCalled(other, name))
}
