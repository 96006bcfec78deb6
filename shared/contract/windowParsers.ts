import { z } from 'zod'
import { COMMANDS, type CommandId } from '../commands.ts'
import { LARGEST_FORM, LONGEST_NAME, SMALLEST_FORM } from '../preferences.ts'
import { article, slug } from './fields.ts'
import type { ParsersOf } from './parsersOf.ts'
import type { WindowCalls } from './window.ts'

const COMMAND_IDS: ReadonlySet<string> = new Set(COMMANDS.map(({ id }) => id))
const commandId = z.custom<CommandId>((id) => typeof id === 'string' && COMMAND_IDS.has(id))

export const windowParsers: ParsersOf<WindowCalls> = {
  'preferences.set': z
    .object({
      theme: z.enum(['system', 'light', 'dark']).exactOptional(),
      mode: z.enum(['tagging', 'editing']).exactOptional(),
      showDesk: z.boolean().exactOptional(),
      showInspector: z.boolean().exactOptional(),
      formShare: z.number().min(SMALLEST_FORM).max(LARGEST_FORM).exactOptional(),
      zoom: z.int().min(50).max(300).exactOptional(),
      author: z.string().max(LONGEST_NAME).exactOptional(),
    })
    .strict(),
  'window.begin': z.null(),
  'window.state': z.object({ slug: slug.nullable(), enabled: z.array(commandId).max(COMMANDS.length) }),
  'window.another': article,
}
