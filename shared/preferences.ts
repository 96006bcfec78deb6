/** What electron-store keeps: how this person likes the tool. Never anything of an article. */
import { z } from 'zod'

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark'
  /** Letters tag in `tagging`, write in `editing`. */
  readonly mode: 'tagging' | 'editing'
  readonly showDesk: boolean
  readonly showInspector: boolean
}

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  mode: 'tagging',
  showDesk: true,
  showInspector: true,
}

export const preferencesParser: z.ZodType<Preferences> = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  mode: z.enum(['tagging', 'editing']),
  showDesk: z.boolean(),
  showInspector: z.boolean(),
})
