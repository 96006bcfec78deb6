/** The window before the desk has answered. */
import { DEFAULT_PREFERENCES } from '../../shared/preferences.ts'
import type { WorkbenchState } from './workbench.ts'

export const INITIAL: WorkbenchState = {
  deskName: '',
  articles: 'loading',
  whyShut: null,
  filter: '',
  directory: [],
  article: null,
  opening: null,
  preferences: DEFAULT_PREFERENCES,
  dialog: null,
  sourceField: null,
  answerField: null,
  notices: [],
  said: [],
  takingIn: null,
  announcement: '',
}
