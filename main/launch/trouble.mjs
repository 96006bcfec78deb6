/**
 * What the launcher says when it cannot go on: what is wrong and what to do about it, without a stack trace.
 * Progress goes to standard error, because standard output belongs to the command that is being launched.
 */

/** A failure that the person at the terminal can do something about. */
export class Trouble extends Error {
  /**
   * @param {string} what what is wrong, in one sentence
   * @param {string} remedy what to do, one step a line
   */
  constructor(what, remedy) {
    super(`${what}\n${remedy.replace(/^/gm, '  ')}`)
    this.name = 'Trouble'
  }
}

/** One line of progress. @param {string} line */
export function say(line) {
  process.stderr.write(`quoin: ${line}\n`)
}

/**
 * Runs a launcher's main function; its answer is the exit code.
 * @param {() => Promise<number>} main
 */
export async function launch(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    const text =
      error instanceof Trouble ? error.message : error instanceof Error ? error.stack : String(error)
    say(text ?? 'failed')
    process.exitCode = 1
  }
}
