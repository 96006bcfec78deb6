import { coreOf } from './aroundName.ts'
import { isBodyNoun, isNoName, isPersonNoun, isPlace, officeOf } from './lexicon.ts'
import { wordKey } from './wordKey.ts'

/** A source that is described, not named, taken apart: "the yard’s former spokesman in Korvald". */
export interface Description {
  /** The office or noun it is about, one word for those alike: spokesman. */
  readonly heads: readonly string[]
  /** What narrows it down: yard, former. */
  readonly modifiers: readonly string[]
  /** "a", "one", "another", "two": somebody not met before. */
  readonly isNew: boolean
  /** "the", "his", "that": somebody the reader knows already. */
  readonly isKnown: boolean
  /** "the yard’s", "Connecticut’s" */
  readonly isOwned: boolean
}

const NEW =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|multiple|another|other|others|few|dozens|hundreds|most|both|one)$/
const KNOWN = /^(?:the|this|that|these|those|his|her|its|their|our|my)$/
const EMPTY = /^(?:the|an?|this|that|these|those|his|her|its|their|and|or|own|same|also|of|'s|s)$/

export function describe(words: string): Description {
  const [main = '', ...rest] = words.split(',')
  const core = coreOf(main).trim().split(/\s+/u)
  const keys = core.map(wordKey)
  const [first = ''] = keys
  const heads = [keys.at(-1) ?? '', ...rest.map((piece) => lastKey(coreOf(piece.trim())))]
  return {
    heads: heads.filter((head, at) => head !== '' && (at === 0 || isPersonNoun(head))).map(officeOf),
    modifiers: keys.slice(0, -1).filter((key) => key !== '' && !EMPTY.test(key) && !NEW.test(key)),
    isNew: NEW.test(first),
    isKnown: KNOWN.test(first),
    isOwned: core.slice(0, -1).some((word) => /['’]s$|s['’]$/u.test(word)),
  }
}

const lastKey = (core: string): string => wordKey(core.split(/\s+/u).at(-1) ?? '')

const ARTICLE = /^(?:the|an?|this|that|these|those)\s+/iu

export const withoutArticle = (words: string): string => words.replace(ARTICLE, '')

/** "The Elysée Palace" → "Elysée Palace", but "The report" as it is printed. */
export const asName = (words: string): string => words.replace(/^(?:[Tt]he|[Aa]n?)\s+(?=\p{Lu})/u, '')

const OF_WHOM =
  /\s(?:of|for|at|with|from)\s(?:the\s)?([^,;'"“”]{2,80}?)(?=,|;|$|\s(?:who|whose|in|on|and|which|that|said|at|from|for|with)\s)/u

/** "dockers’ union" of "a leader of the dockers’ union"; undefined where what follows is no body. */
export function affiliationIn(words: string): string | undefined {
  const of = OF_WHOM.exec(words)
  const main = (words.slice(0, of?.index ?? words.length).split(',', 1)[0] ?? '').trim()
  if (!isPersonNoun(lastKey(main))) return undefined
  const named = of?.[1]?.trim()
  if (named !== undefined && isBodyName(named)) return named
  // "Harbour Authority chief", "CNN’s reporter"
  const before =
    /^(?:(?:the|an?|former|senior|chief|deputy|acting)\s)*((?:\p{Lu}[\p{L}\p{M}’'&.-]*\s)*\p{Lu}[\p{L}\p{M}’'&.-]*?)(?:['’]s)?\s\p{Ll}/u.exec(
      main,
    )?.[1]
  return before !== undefined && isBodyName(before) ? before : undefined
}

function isBodyName(words: string): boolean {
  const key = lastKey(words)
  if (isPlace(key) || isNoName(key)) return false
  return (
    isBodyNoun(key) ||
    /^(?:union|ministry|yard|firm|club|charity|regulator|agency|forum|office)$/.test(key) ||
    (/^\P{Ll}{2,8}$/u.test(words) && /\p{L}/u.test(words))
  )
}

const ISSUED_BY =
  /(?<!seen|obtained|reviewed|cited|quoted|viewed|read)\s(?:by|from)\s(?:the\s)?(\p{Lu}[^,;]{1,80})/u

/** "Downing Street" of "a Downing Street statement", "agency" of "the agency’s report". */
export function issuerIn(words: string): string | undefined {
  const main = words.split(',', 1)[0] ?? words
  const named = ISSUED_BY.exec(main)?.[1]
  if (named !== undefined) return named.trim()
  const core = withoutArticle(coreOf(main)).split(/\s+/u)
  const owner = core.findIndex((word) => /(?:['’]s|s['’])$/u.test(word))
  if (owner >= 0 && owner < core.length - 1)
    return core
      .slice(0, owner + 1)
      .join(' ')
      .replace(/['’]s$|(?<=s)['’]$/u, '')
  const small = core.findIndex((word) => !/^\p{Lu}/u.test(word))
  // Opening a sentence, any word is capitalised: "Recent reports".
  const isOpening = small === 1 && !ARTICLE.test(main)
  return small > 0 && !isOpening ? core.slice(0, small).join(' ') : undefined
}
