import type { SourceKind } from '../../model/source.ts'
import { coreOf, headOf } from './aroundName.ts'
import { isBodyNoun, isNoName, isPeopleNoun, isPersonNoun } from './lexicon.ts'

const DOCUMENT =
  /(?:^|[\s'’])(?:statement|reports?|study|studies|letter|documents?|memo|filing|survey|poll|lawsuit|complaint|indictment|e-?mail|transcript|figures|data|review|notice|message|affidavit|ruling|judgment|press release|record|records|audit|analysis|results|minutes|guidelines|guidance|rules|book|brief|dossier|manifesto|bulletin|leaflet|posts?|postings?|tweets?|communiqu[ée]|contract|charter|bill|law|constitution|treaty|polls|surveys|statements|letters|emails|e-mails|tally|images|footage|videos?|recordings?|log|logbook|ledger|spreadsheet|timetable)$/i
const OUTLET =
  /^(?:the )?(?:CNN|BBC(?: News)?|Reuters|AP|AFP|Associated Press|Agence France-Presse|Bloomberg(?: News)?|NBC(?: News)?|CBS(?: News)?|ABC(?: News)?|MSNBC|Sky News|Fox News|ITV(?: News)?|Al Jazeera|NPR|PBS|Northwire|UPI|DPA|TASS|Xinhua|Interfax|Wikinews)$/i
const PUBLICATION =
  /^(?:the )?(?:\p{Lu}[\p{L}.]* ){0,3}(?:Times|Post|Herald|Courier|Telegraph|Guardian|Journal|Gazette|Tribune|Mail|Mirror|Observer|Independent|Magazine|Chronicle|Globe|Examiner|Standard|News|Weekly|Daily|Review|Star)$/u
/** A newspaper, or what scientists write. */
const PAPER =
  /^(?:the|this|a|its|his|her|their)(?: (?!white|green|policy|position|discussion|briefing|working)\p{Ll}[\p{Ll}-]*)? paper$/iu
const BODY =
  /(?:^|[\s-])(?:Palace|Ministry|Department|Police|Office|Council|Agency|Commission|Authority|University|Company|Group|Bank|Union|Party|House|Court|Government|Kremlin|Pentagon|Hamas|NATO|Inc|Corp|Ltd|Association|Federation|Foundation|Institute|Committee|Organi[sz]ation|Service|Board|College|Hospital|Church|Trust|Fund|Society|Centre|Center|School|Network|District|Lines|Ferries|Railways?|Airlines?|Airways|Campaign|Coalition|Alliance|Administration|Street|Bureau|Army|Navy|Force)\.?$/u
const INSTITUTION =
  /(?:^|[\s-])(?:office|ministry|company|authority|agency|council|union|government|police|department|party|(?<!chief )executive|association|court|committee|board|bank|firm|forum|university|team|club|campaign|administration|commission|palace|group|organi[sz]ation|institute|foundation|bureau|regulator|charity|hospital|school|army|military|navy|embassy|parliament|senate|congress|coalition|alliance|federation|network|service|watchdog|newspaper|magazine|broadcaster|website|yard|factory|airline|operator|retailer|manufacturer|panel|tribunal|jury|force)$/i
const MANY =
  /^(?:(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|multiple|other|both|dozens of|hundreds of|most|few|a few|a number of|a group of|all) |(?:residents|officials|people|members|witnesses|sources|critics|supporters|relatives|analysts|experts|lawyers|doctors|scientists|researchers|diplomats|aides|workers|activists|economists) (?:of|in|at|from|who|familiar|close|briefed)\b)/i
const PEOPLE =
  /(?:^|[\s-])(?:officials|sources|people|diplomats|aides|witnesses|residents|analysts|experts|researchers|authors|critics|lawmakers|officers|insiders|staffers|employees|workers|advisers|advisors|investigators|prosecutors|individuals|members|media|ones|women|men|others)$/i

/** The kind of a source that is not one person by name. `isOffice`: "the mayor", one person though unnamed. */
export function kindOf(description: string, isOffice: boolean): SourceKind {
  const told = kindByWords(description, isOffice)
  if (told !== undefined) return told
  const head = description.split(',', 1)[0] ?? description
  const core = coreOf(head)
  const isNamed = /\p{Lu}/u.test(core.replace(/^(?:The|A|An|His|Her|Its|Their) /u, ''))
  if (isNamed) return / and \p{Lu}/u.test(head) && !isBodyNoun(headOf(core)) ? 'group' : 'organisation'
  return 'group'
}

/** The same as far as a word tells that says what it is; undefined for names and for nouns that are in no list. */
export function kindByWords(description: string, isOffice: boolean): SourceKind | undefined {
  const head = description.split(',', 1)[0] ?? description
  const core = coreOf(head)
  if (/^@\S/u.test(description) || ACCOUNT.test(core)) return 'socialAccount'
  if (OUTLET.test(head)) return 'outlet'
  if (PUBLICATION.test(head) || PAPER.test(core)) return 'publication'
  if (DOCUMENT.test(core) && !isPersonNoun(headOf(core))) return 'document'
  if (isOffice) return 'person'
  if (/^both .* and /i.test(head)) return 'group'
  if (BODY.test(core) || INSTITUTION.test(core)) return 'organisation'
  if (MANY.test(head) || PEOPLE.test(core) || isPeopleNoun(headOf(core))) return 'anonymousGroup'
  if (isPersonNoun(headOf(core)) || AGED.test(core) || /^(?:one|another)\b/i.test(core)) return 'anonymous'
  // "Democrats", "Muslims": many of a kind.
  if (/^(?:the )?\S+s$/i.test(core) && isNoName(headOf(core))) return 'group'
  return undefined
}

const ACCOUNT =
  /(?:^|\s)(?:(?:Twitter|Facebook|Instagram|Telegram|TikTok|X|social media) )?(?:account|feed|page|channel)$/
const AGED = /\d-year-old$/

export const isMany = (kind: SourceKind): boolean => kind === 'anonymousGroup' || kind === 'group'
export const isBody = (kind: SourceKind): boolean =>
  kind === 'organisation' || kind === 'outlet' || kind === 'publication' || kind === 'document'
