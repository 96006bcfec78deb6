/** Which entry of the article's or the desk's directory a proposed speaker may be. */
import { indexedOnce } from '../indexedOnce.ts'
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
  desk: readonly Source[],
): ReadonlyMap<string, Source> {
  const own = new Map<string, Source>()
  for (const entry of known) own.set(entry.id, entry)
  const ofArticle = [...own.values()]
  // What was merged into another goes by its own name still, and is the other.
  const stands = (entry: Source) => standing((id) => own.get(id), entry.id) ?? entry
  const called = (index: Index, kind: Source['kind'], name: string): readonly Source[] => {
    const key = keyOf(kind, name)
    const others = (index(desk).get(key) ?? []).filter((entry) => !own.has(entry.id) && isCalledByName(entry))
    return [...(index(ofArticle).get(key) ?? []).map(stands), ...others]
  }
  const found = new Map<string, Source>()
  const taken = new Set<string>()
  const match = (index: Index, namesOf: (speaker: Speaker) => readonly string[]) => {
    for (const speaker of speakers) {
      if (found.has(speaker.key)) continue
      const fits = namesOf(speaker).flatMap((name) => called(index, speaker.kind, name))
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

type Index = (entries: readonly Source[]) => ReadonlyMap<string, readonly Source[]>

const byName: Index = indexedOnce(({ kind, name, descriptor }) => [keyOf(kind, name || descriptor)])
const byAlias: Index = indexedOnce(({ kind, aliases }) => aliases.map((alias) => keyOf(kind, alias)))

/** Names are compared as copies; what is printed stays as it is. */
function keyOf(kind: Source['kind'], name: string): string {
  const plain = name.normalize('NFC').toLowerCase().replaceAll('’', "'")
  return `${kind} ${plain.replace(/^the\s/u, '')}`
}
