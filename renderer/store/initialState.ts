/** The window before the desk has answered. */
import { DEFAULT_PREFERENCES } from '../../shared/preferences.ts'
import { NO_DESK } from './slices/desk.ts'
import { NO_DIRECTORY } from './slices/directory.ts'
import { FIRST_PLACE } from './slices/place.ts'
import { NO_SEARCH } from './slices/search.ts'
import { NO_JOBS } from './slices/jobs.ts'
import type { WorkbenchState } from './workbench.ts'

export const INITIAL: WorkbenchState = {
  ...NO_DESK,
  ...NO_DIRECTORY,
  ...NO_SEARCH,
  ...NO_JOBS,
  ...FIRST_PLACE,
  article: null,
  opening: null,
  preferences: DEFAULT_PREFERENCES,
  dialog: null,
  sourceField: null,
  answerField: null,
  notices: [],
  said: [],
  announcement: '',
}
