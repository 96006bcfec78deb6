import type { Answered } from './tagLine.ts'

export interface Progress {
  readonly add: (done: Pick<Answered, 'lines' | 'words'>) => void
  /** The number of bytes taken in so far. */
  readonly reach: (bytes: number) => void
  readonly end: () => void
}

/** Milliseconds between two redrawings. */
const PAUSE = 100

export interface ProgressOptions {
  /** undefined: nobody watches. */
  readonly terminal: ((text: string) => void) | undefined
  /** Of the whole input in bytes; undefined where nobody can know. */
  readonly size: number | undefined
  readonly now?: () => number
}

/** One line that is drawn over and over: lines done, how many a second, and, where the size is known, how long still. */
export function createProgress({ terminal, size, now = () => performance.now() }: ProgressOptions): Progress {
  if (terminal === undefined) return { add: () => undefined, reach: () => undefined, end: () => undefined }
  const begun = now()
  let lines = 0
  let words = 0
  let bytes = 0
  let drawn = -Infinity
  const draw = (): void => {
    drawn = now()
    const seconds = Math.max(drawn - begun, 1) / 1000
    const rate = (count: number): string => Math.round(count / seconds).toLocaleString('en')
    const far = size === undefined || size === 0 ? '' : `, ${howFar(Math.min(bytes / size, 1), seconds)}`
    terminal(
      `\r\u001b[K${lines.toLocaleString('en')} lines, ${rate(lines)} lines/s, ${rate(words)} words/s${far}`,
    )
  }
  return {
    add: (done) => {
      lines += done.lines
      words += done.words
      if (now() - drawn >= PAUSE) draw()
    },
    reach: (reached) => {
      bytes = reached
    },
    end: () => {
      draw()
      terminal('\n')
    },
  }
}

function howFar(part: number, seconds: number): string {
  const percent = `${Math.floor(part * 100)} %`
  return part === 0 || part === 1 ? percent : `${percent}, ${clock((seconds / part) * (1 - part))} left`
}

/** 2:07, 1:02:07 */
export function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  const two = (count: number): string => String(count).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
