import { personalName } from './knownNames.ts'
import type { MentionForm } from './mentionForm.ts'

type SpeakerKind =
  | 'person'
  | 'anonymous'
  | 'anonymousGroup'
  | 'organisation'
  | 'document'
  | 'publication'
  | 'socialAccount'
  | 'outlet'
  | 'group'

/** Who is likely behind a mention. */
export interface Speaker {
  readonly name: string
  readonly kind: SpeakerKind
}

const DOCUMENT =
  /(?:^|[\s'’])(?:statement|reports?|study|studies|letter|documents?|memo|filing|survey|poll|lawsuit|complaint|indictment|e-?mail|transcript|figures|data|review|notice|message|affidavit|ruling|judgment|press release|record|records|audit|analysis|results|minutes|guidelines|guidance|rules|book|brief|dossier)(?=$|\s|,)/i
const OUTLET =
  /^(?:the )?(?:CNN|BBC(?: News)?|Reuters|AP|AFP|Associated Press|Agence France-Presse|Bloomberg(?: News)?|NBC(?: News)?|CBS(?: News)?|ABC(?: News)?|Sky News|Fox News|ITV(?: News)?|Al Jazeera|NPR|PBS|Northwire|UPI|DPA|TASS|Xinhua|Wikinews)$/i
const PUBLICATION =
  /^(?:the )?(?:\p{Lu}[\p{L}.]* ){0,3}(?:Times|Post|Herald|Courier|Telegraph|Guardian|Journal|Gazette|Tribune|Mail|Mirror|Observer|Independent|Magazine|Chronicle|Globe|Examiner|Standard|News|Weekly|Daily|Review|Star)$/u
const ORGANISATION =
  /(?:^|[\s-])(?:Palace|Ministry|Department|Police|Office|Council|Agency|Commission|Authority|University|Company|Group|Bank|Union|Party|House|Court|Government|Kremlin|Pentagon|Hamas|NATO|Inc|Corp|Ltd|Association|Federation|Foundation|Institute|Committee|Organi[sz]ation|Service|Board|College|Hospital|Church|Trust|Fund|Society|Centre|Center|School|Network|District|Network|Lines|Ferries|Railways?|Airlines?|Airways|Campaign|Coalition|Alliance)\.?$/u
const PEOPLE =
  /(?:^|[\s-])(?:officials|sources|people|diplomats|aides|witnesses|residents|analysts|experts|researchers|authors|critics|lawmakers|officers|insiders|staffers|employees|workers|advisers|advisors|investigators|prosecutors|individuals|members|media)(?=$|\s|,)/i
const PERSON =
  /(?:^|[\s-])(?:official|source|person|diplomat|aide|witness|resident|analyst|expert|researcher|author|critic|lawmaker|officer|insider|staffer|employee|worker|adviser|advisor|investigator|prosecutor|man|woman|spokes(?:man|woman|person)|teacher|doctor|nurse|driver|passenger|poster|blogger|member|executive|banker|engineer|student|mother|father|neighbou?r|friend|colleague|shopkeeper|docker|deckhand|pilot|manager|servant|clerk|foreman|lawyer|attorney|victim|suspect|survivor|refugee|soldier|commander|trader|farmer|fisherman|shopper|voter|patient|boy|girl|child)(?=$|\s|,)/i

const INSTITUTION =
  /(?:^|[\s-])(?:office|ministry|company|authority|agency|council|union|government|police|department|party|(?<!chief )executive|association|court|committee|board|bank|firm|forum|university|team|club|campaign|administration|commission|palace)$/i
const MANY =
  /^(?:(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|multiple|other|both|dozens of|most) |(?:residents|officials|people|members|witnesses|sources|critics|supporters|relatives|analysts|experts|lawyers|doctors|scientists|researchers|diplomats|aides|workers|activists|economists) (?:of|in|at|from|who|familiar|close|briefed)\b)/i

/** Likely speaker behind a mention that is no pronoun; `names` are the text's people by surname. */
export function speakerOf(
  mention: string,
  form: MentionForm,
  names: ReadonlyMap<string, string>,
): Speaker | undefined {
  const plain = mention.replace(/\s+/gu, ' ')
  const head = plain.split(',', 1)[0] ?? plain
  // What it is stands before the first preposition: "a person close to the company" is a person.
  const core = head.split(QUALIFIER, 1)[0] ?? head
  if (form === 'pronoun') return undefined
  if (/^@\S/u.test(plain)) return { name: plain, kind: 'socialAccount' }
  if (OUTLET.test(head)) return { name: head, kind: 'outlet' }
  if (PUBLICATION.test(head)) return { name: head, kind: 'publication' }
  if (DOCUMENT.test(core)) return { name: plain, kind: 'document' }
  const namesake = TITLED.exec(head)?.[1]
  if (namesake !== undefined) return { name: names.get(namesake) ?? namesake, kind: 'person' }
  const person = personIn(head, names) ?? personIn(plain.slice(head.length), names)
  const endsWithPerson = person !== undefined && head.endsWith(person)
  if (!endsWithPerson && (INSTITUTION.test(core) || ORGANISATION.test(core))) {
    return { name: head, kind: 'organisation' }
  }
  if (form === 'description' && MANY.test(head)) return { name: plain, kind: 'anonymousGroup' }
  if (/ and (?:[\p{L}]+ )*\p{Lu}/u.test(head) && personalName(head.split(' and ')[0] ?? '') !== undefined) {
    return { name: head, kind: 'group' }
  }
  if (person !== undefined && form !== 'description') return { name: person, kind: 'person' }
  if (PEOPLE.test(core) && person === undefined) return { name: plain, kind: 'anonymousGroup' }
  if (form === 'description' && (PERSON.test(core) || /^one\b/i.test(core))) {
    return { name: plain, kind: 'anonymous' }
  }
  if (person !== undefined) return { name: person, kind: 'person' }
  const named = /\p{Lu}/u.test(head.replace(/^(?:The|A|An) /u, ''))
  return { name: head, kind: named ? 'organisation' : 'group' }
}

const QUALIFIER = / (?:of|by|from|with|to|in|at|on|for|about|close|familiar|briefed|who|that|seen|published) /
const TITLED =
  /(?:^|\s)(?:Mr|Mrs|Ms|Mx|Miss|Dr|Sir|Dame|Lord|Lady|Prof|President|Minister|Mayor|Senator|Sen|Congressman|Congresswoman|Representative|Rep|Judge|Justice|Professor|Pope|King|Queen|Prince|Princess|General|Gen|Colonel|Col|Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Chancellor|Governor|Gov|Secretary|Councillor|Bishop|Archbishop|Cardinal|Ambassador|Detective|Officer|Coach)\.? (\p{Lu}[\p{L}'’-]*\p{Ll})$/u

function personIn(head: string, names: ReadonlyMap<string, string>): string | undefined {
  const runs =
    head.match(
      /\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:(?:bin|al|de|da|van|von|der|la|el|di) ){0,2}\p{Lu}[\p{L}\p{M}'’.-]*)*/gu,
    ) ?? []
  for (const run of [...runs].reverse()) {
    const surname =
      run
        .split(' ')
        .at(-1)
        ?.replace(/[’']s$/u, '') ?? ''
    const known = names.get(surname)
    const own = personalName(run)
    if (known !== undefined) return known
    if (own !== undefined && !ORGANISATION.test(own)) return own
  }
  return undefined
}
