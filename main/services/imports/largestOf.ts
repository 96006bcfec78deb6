import { LARGEST_FILE } from '../../storage/readFileSafely.ts'
import { LARGEST_OWN } from '../../storage/readOwnFile.ts'

/** How large a file of this name may be, in bytes: tags make one of ours many times as large as its text. */
export const largestOf = (name: string): number => (/\.json$/i.test(name) ? LARGEST_OWN : LARGEST_FILE)
