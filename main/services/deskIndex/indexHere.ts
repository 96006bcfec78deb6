import { createAnswering } from './answering.ts'
import type { DeskIndex, IndexPlaces } from './questions.ts'

/** The index in this very thread: for where there is nobody whom it could keep waiting. */
export function indexHere(places: IndexPlaces): DeskIndex {
  const { answer, end } = createAnswering(places)
  let isEnded = false
  return {
    async ask(name, asked) {
      try {
        return await answer[name](asked)
      } catch (error) {
        if (!isEnded) throw error
        return new Promise(() => undefined)
      }
    },
    async end() {
      isEnded = true
      end()
    },
  }
}
