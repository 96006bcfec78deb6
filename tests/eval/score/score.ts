import type { Frame, GoldDocument } from '../gold.ts'
import { addCounts, NO_COUNTS } from './addCounts.ts'
import { compareDocument } from './compareDocument.ts'
import { countDocument } from './countDocument.ts'
import type { Only } from './only.ts'
import { type Summary, summarise } from './summarise.ts'

/** @param predictions by article; an article without any scores as one where nothing was found */
export function score(
  gold: readonly GoldDocument[],
  predictions: ReadonlyMap<string, readonly Frame[]>,
  only?: Only,
): Summary {
  const counts = gold.map((document) =>
    countDocument(compareDocument(document, predictions.get(document.id) ?? [], only)),
  )
  return summarise(counts.reduce(addCounts, NO_COUNTS))
}
