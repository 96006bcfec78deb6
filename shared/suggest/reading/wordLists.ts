// The closed classes of English that the engine tells apart. All lower case.

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

export const AUXILIARIES = list(
  "have has had having will would could may might must should can shall did does do not never cannot won't wouldn't can't couldn't didn't doesn't don't hasn't haven't hadn't is are was were be been being isn't aren't wasn't weren't",
)
export const BE = list("is are was were be been being isn't aren't wasn't weren't")
export const FINITE = list(
  "is are was were has had have will would could may might must should can shall did does do isn't aren't wasn't weren't won't wouldn't can't cannot couldn't didn't doesn't don't hasn't haven't hadn't he'll she'll they'll we'll it'll it's that's there's they're we're he'd she'd they'd we'd they've we've i'm i've i'd i'll went came took gave saw knew began became fell rose grew ran",
)
export const SUBJECT_PRONOUNS = list('he she they we i you who it')
export const CLAUSE_PRONOUNS = list(
  "he she they we i you it there this these those that's it's there's he's she's they're we're i'm i've we've they've he'd she'd they'd we'd i'd he'll she'll they'll we'll it'll i'll everyone nobody nothing everything no anyone someone",
)
export const DETERMINERS = list(
  'the a an this these those his her its their our my your some many most several both all one two three four five six seven eight nine ten no any each every another other few more half',
)
export const NOUN_MARKERS = list(
  'the a an his her its their our my your this these those no any some of in for with from by under over about amid despite',
)
/** Before a word that may be a noun they make it one: "latest report", "official claim". */
export const ADJECTIVES = list(
  'more such new own first last same latest other joint public official initial recent key final',
)
export const PREPOSITIONS = list(
  'in on at by for from with during after before following since under over through via to of about against among between within without despite according amid upon outside inside near throughout across ahead citing speaking writing asked appearing addressing standing',
)
export const TIME_PREPOSITIONS = list('on in at from by during since earlier late early')
export const TIMES = list(
  "monday tuesday wednesday thursday friday saturday sunday monday's tuesday's wednesday's thursday's friday's saturday's sunday's yesterday today tonight tomorrow earlier later afterwards afterward recently morning afternoon evening night week month year last this next ago january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec.",
)
export const CALENDAR = list(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight january february march april june july august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec.',
)
export const ADVERBS = list(
  'also later then again already still even just now once only further earlier recently since soon meanwhile however first often always ever too both all long most more perhaps instead thus',
)
export const CLAUSE_STOPS = list(
  'that when while whilst as because although though if whether since but where than so until unless after before how why what yet',
)
export const CONJUNCTIONS = list('and but or so yet nor')
export const OBJECT_PRONOUNS = list('him her them me us you it himself herself themselves')

/** An adverb of manner, as far as its ending tells. */
export const isManner = (lower: string): boolean =>
  lower.length > 4 &&
  lower.endsWith('ly') &&
  !/^(?:family|assembly|ally|italy|july|only|supply|reply|early|daily|weekly|monthly|elderly)$/.test(lower)

/** Looks like a verb form that can carry a clause; "ed" alone is a guess, right often enough to end a noun phrase. */
export const looksFinite = (lower: string): boolean =>
  FINITE.has(lower) || (lower.length > 4 && lower.endsWith('ed'))

/** Past forms that are often participles too; after a name or "and" they are taken for its verb. */
export const PAST_FORMS =
  /^(?:left|made|held|set|put|cut|led|sent|met|kept|felt|lost|won|hit|got|spent|stood|brought|sought|knew|paid|fought|drove|wrote|\p{L}{3,}ed)$/u
