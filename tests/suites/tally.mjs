/**
 * What came of a suite, in numbers and in the names of what did not run. A run ends with the sum of all tallies
 * in one plain line that people and machines read alike.
 */

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} notRun what could not run and why, one line each
 */

/** @param {Partial<Tally>} given @returns {Tally} */
export function tally(given) {
  return { passed: 0, failed: 0, skipped: 0, notRun: [], ...given }
}

/**
 * A suite that could not run at all. Where nobody is watching that is a failure, or a broken machine would look
 * like a passing one for ever.
 * @param {string} what
 * @param {boolean} unattended
 */
export function couldNotRun(what, unattended) {
  return tally({ [unattended ? 'failed' : 'skipped']: 1, notRun: [what] })
}

/** @param {readonly Tally[]} tallies */
export function sum(tallies) {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
      notRun: [...all.notRun, ...one.notRun],
    }),
    tally({}),
  )
}

/** The closing line. @param {Tally} all */
export function closingLine({ passed, failed, skipped }) {
  const counts = `${String(passed)} passed, ${String(failed)} failed`
  return skipped > 0 ? `${counts}, ${String(skipped)} skipped` : counts
}

/** A run that tested nothing has not passed. @param {Tally} all */
export function exitCode({ passed, failed }) {
  return failed === 0 && passed > 0 ? 0 : 1
}
