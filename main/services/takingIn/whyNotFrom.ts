/** A folder that is the desk, lies in it or has it inside would feed the desk with itself. */
import { realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse, type Refusal } from '../../../shared/result.ts'
import { fileTrouble } from '../../storage/fileTrouble.ts'
import { isWithin } from '../../storage/isWithin.ts'

type FolderCode = 'isDesk' | 'unreadable'

/** @returns why nothing can be taken in from this folder */
export async function whyNotFrom(folder: string, desk: string): Promise<Refusal<FolderCode> | undefined> {
  const name = basename(folder)
  try {
    const place = await realpath(folder)
    if (!(await stat(place)).isDirectory())
      return refuse('unreadable', `“${name}” is not a folder. Choose a folder.`)
    const deskPlace = await realpath(desk).catch(() => desk)
    if (!isWithin(place, deskPlace) && !isWithin(deskPlace, place)) return undefined
    const why = isWithin(place, deskPlace) ? 'it belongs to the desk itself' : 'the desk itself lies in it'
    return refuse('isDesk', `Nothing can be taken in from “${name}”: ${why}. Choose another folder.`)
  } catch (error) {
    const { what, remedy } = fileTrouble(error)
    return refuse('unreadable', `“${name}” cannot be read: ${what}. ${remedy}`)
  }
}
