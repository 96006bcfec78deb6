/**
 * npm that is told to end ends its shell, and nobody ends what the shell runs: it would read on and write on for nobody. No
 * system tells a process that its parent is gone, so it looks now and then.
 */
const PAUSE = 500

/** @param {Readonly<Record<string, string | undefined>>} [environment] npm names itself in it */
export function endWithParent(environment = process.env) {
  if (environment['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const look = () => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }
  setInterval(look, PAUSE).unref()
}
