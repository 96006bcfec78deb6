import type { VersionedForm } from '../versioned.ts'
import { titles } from './001-titles.ts'

/** The directory of sources. */
export const sourcesForm: VersionedForm = { version: '1.1', migrations: [titles] }
