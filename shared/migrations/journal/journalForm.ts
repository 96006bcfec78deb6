import type { VersionedForm } from '../versioned.ts'
import { chapters } from './001-chapters.ts'

/** The journal of an article. */
export const journalForm: VersionedForm = { version: '2', migrations: [chapters] }
