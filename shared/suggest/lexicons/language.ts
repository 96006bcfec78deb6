// English is the language there are lexicons for. Texts in others are read for their quotation marks only: a wrong cue in
// every paragraph would be worse than none.

/** The small words that a language cannot do without. */
const SMALL_WORDS: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries({
  en: 'the of and to in a is that for on was with as he it at by be his from has have said an not are they their was this but who which had or she will her after',
  de: 'der die das und ist nicht ein eine einer den dem des von zu mit auf für im sich auch als nach bei aus er sie es wird wurde werden haben hat war dass wir',
  fr: 'le la les de des du et est un une dans pour que qui ne pas sur au aux avec par ce cette il elle ont été sont plus se son sa leur mais nous',
  es: 'el la los las de del y es un una en para que por con no se su al lo como más pero fue ha han sus este esta entre sobre desde son',
  it: 'il lo la i gli le di del della dei e è un una in per che non con si su al alla da ha hanno sono come più ma anche nel suo questo stato',
  pt: 'o a os as de do da dos das e é um uma em no na para que não com se por ao mais mas foi como sua seu são tem entre pela pelo',
  nl: 'de het een en van is in op dat niet te zijn voor met die aan er om ook als door maar bij naar uit heeft worden hij wordt ze was dit',
}).map(([language, words]) => [language, new Set(words.split(' '))])

/** Scripts in which one living language alone is printed. */
const OWN_SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['th', /\p{Script=Thai}/u],
]

/** Words of the text that are looked at, from its start, and letters. */
const LOOK = 400
const LOOK_LETTERS = 1000
/** A shorter text may have few small words in any language. */
const FEWEST = 25
/** In prose about four words of ten are small words of its language; headlines and lists have fewer. */
const SHARE = 0.12
/** Neighbours share small words: the best must have so many times those of the next. */
const AHEAD = 1.3
/** Japanese mixes its own letters with Chinese ones, and all print foreign names in Latin. */
const OWN_SHARE = 0.25

const LATIN = /^\p{Script=Latin}/u
const LEXICON = 'en'

/**
 * The language a text is written in, as its script and its small words tell.
 * @returns BCP 47, `und` where they do not tell
 */
export function languageOf(text: string): string {
  const letters = text.slice(0, LOOK_LETTERS).match(/\p{L}/gu) ?? []
  const own = OWN_SCRIPTS.find(([, script]) => shareOf(letters, (letter) => script.test(letter)) >= OWN_SHARE)
  if (own) return own[0]
  const words = firstWords(text)
  if (words.length < FEWEST || isForeign(words)) return 'und'
  const [best, next] = SMALL_WORDS.map(([language, small]) => ({
    language,
    share: shareOf(words, (word) => small.has(word)),
  })).sort((a, b) => b.share - a.share)
  const isClear = best !== undefined && best.share >= SHARE && best.share >= AHEAD * (next?.share ?? 0)
  return isClear ? best.language : 'und'
}

/**
 * Whether there is a lexicon for the language of a text.
 * @param language BCP 47, as the article says; `und` when nobody said, and then the text tells
 */
export function hasLexicon(text: string, language = 'und'): boolean {
  if (language !== 'und') return language.split('-', 1)[0] === LEXICON
  const words = firstWords(text)
  if (isForeign(words)) return false
  if (words.length < FEWEST) return true
  const small = SMALL_WORDS.find(([each]) => each === LEXICON)?.[1]
  return shareOf(words, (word) => small?.has(word) === true) >= SHARE
}

/** Lower case. */
function firstWords(text: string): readonly string[] {
  const words: string[] = []
  for (const [word] of text.slice(0, LOOK * 20).matchAll(/\p{L}+/gu)) {
    words.push(word.toLowerCase())
    if (words.length === LOOK) break
  }
  return words
}

const isForeign = (words: readonly string[]): boolean =>
  words.length > 0 && shareOf(words, (word) => LATIN.test(word)) < 0.5

const shareOf = (all: readonly string[], isOne: (each: string) => boolean): number =>
  all.length === 0 ? 0 : all.filter(isOne).length / all.length

export const ONLY_MARKS_READ =
  'Quoin has no reporting words for this article’s language yet, so only quotation marks were read. Cues and sources are yours to tag.'
