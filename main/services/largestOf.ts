import { LARGEST_ARTICLE } from './loadArticle.ts'
import { LARGEST_FILE } from './readFileSafely.ts'

/** How large a file of this name may be, in bytes: tags make one of ours many times as large as its text. */
export const largestOf = (name: string): number => (/\.json$/i.test(name) ? LARGEST_ARTICLE : LARGEST_FILE)
