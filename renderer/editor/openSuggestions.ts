import { attributionKind } from '../../shared/model/attribution.ts'
import { countFrom } from './fromRecords.ts'

/** How many suggestions nobody has decided on yet, of those whose words are still there. */
export const openSuggestions = countFrom(
  attributionKind,
  ({ status, orphaned }) => status === 'suggested' && orphaned === undefined,
)
