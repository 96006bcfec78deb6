/**
 * Child processes in the two ways the launcher needs them: quietly, keeping the output for an error message, and
 * in the foreground, sharing the terminal. Neither ever goes through a shell.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * @typedef {object} Outcome
 * @property {boolean} ok ended with exit code 0
 * @property {string} out what it wrote to standard output
 * @property {string} all what it wrote to both, in order
 *
 * @typedef {object} How
 * @property {string} [cwd]
 * @property {Readonly<Record<string, string | undefined>>} [env] added to ours; undefined takes a name away
 * @property {AbortSignal} [signal] ends the process
 */

/** @param {How['env']} added */
const environment = (added) => ({ ...process.env, ...added })

/**
 * Runs a program with its output kept. A program that cannot be started is an outcome, not an exception.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {How} [how]
 * @returns {Promise<Outcome>}
 */
export function runQuietly(program, args, { cwd, env, signal } = {}) {
  return new Promise((done) => {
    let out = ''
    let all = ''
    const child = spawn(program, [...args], {
      cwd,
      env: environment(env),
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      out += text
      all += text
    })
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      all += text
    })
    child.on('error', (error) => {
      done({ ok: false, out, all: `${all}${error.message}\n` })
    })
    child.on('close', (code) => {
      done({ ok: code === 0, out, all })
    })
  })
}

/**
 * Runs a program on this terminal and answers its exit code; signals meant for us reach it too.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {How} [how]
 * @returns {Promise<number>}
 */
export async function runInForeground(program, args, { cwd, env } = {}) {
  const child = spawn(program, [...args], { cwd, env: environment(env), stdio: 'inherit' })
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => void child.kill(signal)
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, pass)
  try {
    const [code] = /** @type {[number | null]} */ (await once(child, 'close'))
    return code ?? 1
  } finally {
    for (const signal of signals) process.off(signal, pass)
  }
}
