const PARTICLE = '(?:bin|bint|al|de|da|del|der|di|dos|la|le|van|von|ter|el|du)'
const FULL_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}(?: (?:${PARTICLE} ){0,2}\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}){1,6}`,
  'gu',
)
const NO_NAME =
  /^(?:The|A|An|In|On|At|By|For|From|With|And|But|As|If|When|While|After|Before|During|Since|According|Meanwhile|However|He|She|They|It|We|I|You|His|Her|Their|Its|Our|My|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof|Professor|President|Prime|Minister|Vice|Deputy|Foreign|Home|Defen[cs]e|Finance|Interior|Secretary|Chancellor|Mayor|Governor|Senator|Sen|Rep|Gov|Gen|General|Col|Colonel|Capt|Captain|Lt|Sgt|King|Queen|Crown|Prince|Princess|Pope|Premier|Chairman|Chairwoman|Chair|Chief|Director|Head|Commissioner|Ambassador|Judge|Justice|Bishop|Archbishop|Speaker|Coach|Envoy|Administrator|Attorney|Congressman|Congresswoman|Representative|Inspector|Superintendent|Detective|Officer|Executive|CEO|CFO|Co-founder|Founder|Editor|Researcher|Spokesman|Spokeswoman|Spokesperson|US|UK|EU|UN|U\.S|U\.K|Councillor|Councilman|Councilwoman|Alderman|Reverend|Cardinal|Constable|Sheriff|Marshal|Opposition|Lawmaker|Residents?|Officials?|Members?|French|British|American|German|Russian|Ukrainian|Chinese|Saudi|European|Israeli|Turkish|Italian|Spanish|Polish|Indian|Japanese|Canadian|Australian|State|Former|National|Security|Adviser|Advisor|Special|Senior|Shadow|Republican|Democrat|Democratic|Labour|Conservative|Facebook|Harbour|Harbor|Union|Port|Council|City|County|Town|Village|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\.?$/u
const NO_SURNAME =
  /^(?:University|Party|Street|Road|Avenue|Palace|House|States|Kingdom|Union|Authority|Council|Court|Ministry|Department|Office|Police|Committee|Commission|Agency|Bank|Group|Company|Institute|College|School|Hospital|Church|Centre|Center|Association|Federation|Foundation|Organi[sz]ation|Board|Service|Services|Network|News|Times|Post|Herald|Courier|Telegraph|Journal|Gazette|Tribune|Daily|Mail|Fund|Trust|Corps|Army|Navy|Force|Act|Bill|Agreement|Treaty|Island|Islands|Sea|River|Bay|Quay|Bridge|Park|Square|Hall|Airport|Station|East|West|North|South|Arabia|Africa|America|Korea|Zealand|Game|Games|Cup|League|Day|Week|Year|War|Line|Lines|Ferries|Harbour|Harbor|Port|Report|Study|Expo|Project|Program|Programme|Society|Community|Government|Assembly|Parliament|Congress|Senate)$/u

/**
 * Surnames of the text's people and the full name each belongs to, so that a later "Whitlock" is known as Jonas Whitlock.
 * A surname that two people share names nobody and is left out.
 */
export function knownNames(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const shared = new Set<string>()
  for (const [words] of text.matchAll(FULL_NAME)) {
    const name = personalName(words)
    const surname = name?.split(' ').at(-1)
    if (name === undefined || surname === undefined) continue
    const known = names.get(surname)
    if (known === undefined) names.set(surname, name)
    else if (known.split(' ')[0] !== name.split(' ')[0]) shared.add(surname)
  }
  for (const surname of shared) names.delete(surname)
  return names
}

/** The person's name in a run of capitalised words: "Prime Minister Keir Starmer" → "Keir Starmer". */
export function personalName(words: string): string | undefined {
  const parts = words
    .replace(/[’']s$/u, '')
    .replace(/[.'’-]+$/u, '')
    .split(' ')
  const last = parts.at(-1)
  if (last === undefined || NO_SURNAME.test(last) || NO_NAME.test(last) || /^\P{Ll}{2,}$/u.test(last))
    return undefined
  let from = parts.length - 1
  while (from > 0) {
    const part = parts[from - 1] ?? ''
    if (NO_NAME.test(part) || NO_SURNAME.test(part) || /^\p{Lu}{2,}$/u.test(part)) break
    from -= 1
  }
  const name = parts.slice(Math.max(from, parts.length - 4))
  return name.length >= 2 ? name.join(' ') : undefined
}
