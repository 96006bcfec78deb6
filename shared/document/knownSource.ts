/** Which entry of the article's or the desk's directory a proposed speaker may be. */
import { standing } from '../model/standing.ts'
import { isCalledByName, type Source } from '../model/source.ts'
import type { Speaker } from '../suggest/people/speaker.ts'

/**
 * An entry for each speaker that has one, by the speaker's key; no entry serves two speakers. A name counts for more than
 * an alias, and an alias that two entries share for nothing.
 * @param known entries of the article
 * @param desk entries of the desk's directory; those without a name of their own are nobody of another article
 */
export function knownSources(
  speakers: readonly Speaker[],
  known: Iterable<Source>,
  desk: Iterable<Source>,
): ReadonlyMap<string, Source> {
  const entries = new Map<string, Source>()
  for (const entry of known) entries.set(entry.id, entry)
  for (const entry of desk) if (!entries.has(entry.id) && isCalledByName(entry)) entries.set(entry.id, entry)
  const byName = indexed(entries, ({ name, descriptor }) => [name || descriptor])
  const byAlias = indexed(entries, ({ aliases }) => aliases)
  const found = new Map<string, Source>()
  const taken = new Set<string>()
  const match = (
    index: ReadonlyMap<string, readonly Source[]>,
    namesOf: (speaker: Speaker) => readonly string[],
  ) => {
    for (const speaker of speakers) {
      if (found.has(speaker.key)) continue
      const fits = namesOf(speaker).flatMap((name) => index.get(keyOf(speaker.kind, name)) ?? [])
      const first = fits.find(({ id }) => !taken.has(id))
      if (first === undefined || (index === byAlias && new Set(fits).size > 1)) continue
      found.set(speaker.key, first)
      taken.add(first.id)
    }
  }
  match(byName, ({ name }) => [name])
  match(byAlias, ({ name }) => [name])
  // The desk has it under its initials. A person's short name may be anybody's.
  match(byName, ({ kind, aliases }) => (kind === 'person' ? [] : aliases))
  return found
}

/** What was merged into another goes by its own name still, and is the other. */
function indexed(
  entries: ReadonlyMap<string, Source>,
  namesOf: (entry: Source) => readonly string[],
): ReadonlyMap<string, readonly Source[]> {
  const index = new Map<string, Source[]>()
  for (const entry of entries.values()) {
    const stands = standing((id) => entries.get(id), entry.id) ?? entry
    for (const name of namesOf(entry)) {
      const key = keyOf(entry.kind, name)
      const before = index.get(key)
      if (before === undefined) index.set(key, [stands])
      else if (!before.includes(stands)) before.push(stands)
    }
  }
  return index
}

/** Names are compared as copies; what is printed stays as it is. */
const keyOf = (kind: Source['kind'], name: string): string =>
  `${kind} ${name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^the\s/u, '')}`
