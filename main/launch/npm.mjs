/**
 * npm, run the way the user runs it: the same npm that started us, with the user's own registry and proxy.
 */
import { project } from './places.mjs'
import { runQuietly } from './run.mjs'

const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/

/** Short waits between tries: someone is looking at a terminal. */
const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']

/** @param {readonly string[]} args */
export function npm(args) {
  const full = [...patience, '--no-audit', '--no-fund', '--loglevel=error', ...args]
  const itself = process.env['npm_execpath']
  if (itself?.endsWith('.js') === true)
    return runQuietly(process.execPath, [itself, ...full], { cwd: project })
  return runQuietly(process.platform === 'win32' ? 'npm.cmd' : 'npm', full, { cwd: project })
}

/** Does this output of npm say that the registry could not be reached? @param {string} output */
export function saysOffline(output) {
  return unreachable.test(output)
}

/** Can npm reach its registry? One short question, because an installation asks it for every package. */
export async function isReachable() {
  const { all } = await npm(['ping', '--fetch-retries=0', '--fetch-timeout=15000'])
  return !saysOffline(all)
}
