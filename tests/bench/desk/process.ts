/** What is measured runs in a process of its own: its memory is nobody else's. Reads what to do from its arguments. */
import { make, start } from './making.ts'
import type { DeskFolders } from './officeOpened.ts'
import { work } from './working.ts'
import { fillDesk } from './writing.ts'

export const TASKS = {
  fill: async ({ folder, count }: DeskFolders & { readonly count: number }) => {
    fillDesk(folder, count)
    return null
  },
  make,
  start,
  work,
}

const [task = '', given = '{}'] = process.argv.slice(2)
const done = await TASKS[task as keyof typeof TASKS](JSON.parse(given) as never)
process.stdout.write(JSON.stringify(done))
process.exit()
