import type { Answered } from './tagLine.ts'

export interface Progress {
  readonly add: (done: Pick<Answered, 'lines' | 'words'>) => void
  readonly end: () => void
}

/** Milliseconds between two redrawings. */
const PAUSE = 100

/** One line that is drawn over and over: lines done, and how many a second. @param terminal undefined: nobody watches */
export function createProgress(
  terminal: ((text: string) => void) | undefined,
  now: () => number = () => performance.now(),
): Progress {
  if (terminal === undefined) return { add: () => undefined, end: () => undefined }
  const begun = now()
  let lines = 0
  let words = 0
  let drawn = -Infinity
  const draw = (): void => {
    drawn = now()
    const seconds = Math.max(drawn - begun, 1) / 1000
    const rate = (count: number): string => Math.round(count / seconds).toLocaleString('en')
    terminal(`\r\u001b[K${lines.toLocaleString('en')} lines, ${rate(lines)} lines/s, ${rate(words)} words/s`)
  }
  return {
    add: (done) => {
      lines += done.lines
      words += done.words
      if (now() - drawn >= PAUSE) draw()
    },
    end: () => {
      draw()
      terminal('\n')
    },
  }
}
