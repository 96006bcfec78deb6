/**
 * What is being typed in the fields of the window and is not in the article yet. Fields hand it on by themselves soon after;
 * whatever is about the article as it stands (save, export, close, another article or window) asks for it at once.
 */
const waiting = new Set<() => void>()

/**
 * @param handOn puts what was typed into the article
 * @returns call when nothing is left to hand on
 */
export function holdDraft(handOn: () => void): () => void {
  waiting.add(handOn)
  return () => {
    waiting.delete(handOn)
  }
}

/** Puts everything that was typed into the article, now. */
export function commitDrafts(): void {
  for (const handOn of Array.from(waiting)) handOn()
}
