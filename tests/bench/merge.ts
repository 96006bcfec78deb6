/** The samples of several measurements together. */
import type { Measured } from './measure.ts'

export function merge(all: readonly Measured[]): Measured {
  const together = (pick: (one: Measured) => readonly number[]): readonly number[] =>
    all.flatMap((one) => [...pick(one)])
  return {
    painted: together(({ painted }) => painted),
    paintedWork: together(({ paintedWork }) => paintedWork),
    opened: together(({ opened }) => opened),
    add: together(({ add }) => add),
    addWork: together(({ addWork }) => addWork),
    remove: together(({ remove }) => remove),
    removeWork: together(({ removeWork }) => removeWork),
    key: together(({ key }) => key),
    keyWork: together(({ keyWork }) => keyWork),
    slowFrames: together(({ slowFrames }) => slowFrames),
    longestGap: together(({ longestGap }) => longestGap),
    heap: together(({ heap }) => heap),
  }
}
