import { isSuggested, type QuoinRecord } from '../model/record.ts'
import type { PlacedTag, Suggestions } from './suggestions.ts'

/**
 * The same suggestions a few at a time, in the order of the text. What a record names, its cue, its source or the quote
 * around it, is in its own batch or an earlier one.
 * @param size quotes in each
 */
export function suggestionBatches({ records, places }: Suggestions, size: number): readonly Suggestions[] {
  const placesOf = new Map<string, PlacedTag[]>()
  for (const place of places) {
    const others = placesOf.get(place.id)
    if (others) others.push(place)
    else placesOf.set(place.id, [place])
  }
  const batches: QuoinRecord[][] = []
  let quotes = size
  for (const record of records) {
    if (quotes === size) {
      batches.push([])
      quotes = 0
    }
    batches.at(-1)?.push(record)
    // A quote comes after its cue and source.
    if (isSuggested(record)) quotes += 1
  }
  return batches.map((some) => ({ records: some, places: some.flatMap(({ id }) => placesOf.get(id) ?? []) }))
}
