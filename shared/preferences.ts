/** What electron-store keeps: how this person likes the tool. Never anything of an article. */
import { z } from 'zod'

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark'
  /** Letters tag in `tagging`, write in `editing`. */
  readonly mode: 'tagging' | 'editing'
  readonly showDesk: boolean
  readonly showInspector: boolean
  /** The part of the inspector's height that the form has, from `SMALLEST_FORM` to `LARGEST_FORM`. */
  readonly formShare: number
  /** In per cent. */
  readonly zoom: number
  /** How comments are signed. */
  readonly author: string
}

export const SMALLEST_FORM = 0.2
export const LARGEST_FORM = 0.8

/** In UTF-16 code units. */
export const LONGEST_NAME = 200

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  mode: 'tagging',
  showDesk: true,
  showInspector: true,
  formShare: 0.52,
  zoom: 100,
  author: '',
}

export const preferencesParser: z.ZodType<Preferences> = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  mode: z.enum(['tagging', 'editing']),
  showDesk: z.boolean(),
  showInspector: z.boolean(),
  formShare: z.number().min(SMALLEST_FORM).max(LARGEST_FORM),
  zoom: z.int().min(50).max(300),
  author: z.string().max(LONGEST_NAME),
})
