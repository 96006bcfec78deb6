import type { Answered } from './tagLine.ts'

/** Bad lines said one by one; a stream of nothing else would bury what matters. */
const MOST_SAID = 20

export interface Tally {
  /** Says the bad lines among these. */
  readonly add: (answered: Answered) => void
  /** Says how it went, and whether any line was bad. */
  readonly end: () => boolean
}

/** @param before lines that an earlier run has answered */
export function createTally(say: (line: string) => void, before: number): Tally {
  let lines = 0
  let blank = 0
  let bad = 0
  return {
    add: (answered) => {
      for (const { line, error } of answered.bad) {
        bad += 1
        if (bad <= MOST_SAID) say(`quoin tag: line ${before + lines + line + 1}: ${error}`)
        else if (bad === MOST_SAID + 1) say('quoin tag: more bad lines are answered and counted, not said.')
      }
      lines += answered.lines
      blank += answered.blank
    },
    end: () => {
      const counts = [
        `${(lines - blank - bad).toLocaleString('en')} answered`,
        `${bad.toLocaleString('en')} bad`,
        ...(blank > 0 ? [`${blank.toLocaleString('en')} blank`] : []),
        ...(before > 0 ? [`${before.toLocaleString('en')} before`] : []),
      ]
      say(
        `quoin tag: ${lines === 1 ? '1 line' : `${lines.toLocaleString('en')} lines`}: ${counts.join(', ')}.`,
      )
      return bad > 0
    },
  }
}
