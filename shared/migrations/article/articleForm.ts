import { VERSION } from '../../model/taggedArticle.ts'
import type { VersionedForm } from '../versioned.ts'
import { comments } from './001-comments.ts'

/** Tagged JSON, on the desk and from anywhere. */
export const articleForm: VersionedForm = { version: VERSION, migrations: [comments] }
