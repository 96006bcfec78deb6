import { commentKind } from '../../shared/model/comment.ts'
import { isPast } from '../../shared/model/record.ts'
import { countFrom } from './fromRecords.ts'

/** How many comments nobody has settled, those among them whose words are gone. */
export const openComments = countFrom(commentKind, (comment) => !isPast(comment))
