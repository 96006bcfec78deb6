/** Pronouns vote on whether the person before them is a he or a she. */
import type { RollEntry } from './rollEntry.ts'
import type { ParagraphSightings, Sighting } from './sighting.ts'

/** He or she is the only one named before it in the sentence, or, opening one, in the sentence before. */
export function countVotes(
  { sightings }: ParagraphSightings,
  slotOf: (sighting: Sighting) => RollEntry | undefined,
): void {
  let sentence = -1
  let before: ReadonlySet<RollEntry> = new Set()
  let named = new Set<RollEntry>()
  let last = -2
  for (const each of sightings) {
    if (each.quoted) continue
    if (each.sentence !== sentence) {
      before = each.sentence === last + 1 ? named : new Set()
      named = new Set()
      sentence = each.sentence
      last = sentence
    }
    if (each.kind !== 'pronoun') {
      const slot = slotOf(each)
      if (
        slot !== undefined &&
        (each.kind === 'person' || each.leads || named.size > 0 || slot.keys.length > 1)
      )
        named.add(slot)
      continue
    }
    const meant = named.size > 0 ? named : each.leads ? before : new Set<RollEntry>()
    const [only] = meant
    if (meant.size === 1 && only !== undefined) only.votes[each.gender] += each.isSubject ? 2 : 1
    if (named.size === 0 && each.leads && only !== undefined && meant.size === 1) named.add(only)
  }
}
