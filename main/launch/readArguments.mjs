/**
 * The command line of `npm start`. Files come from drag and drop, wire feeds and shell globs, so a name beginning
 * with “-” is a file like any other; only the words listed here are options, and after “--” nothing is.
 */
import { resolve } from 'node:path'

/**
 * @param {readonly string[]} words
 * @param {string} here what relative paths start from
 * @returns {{ readonly help: boolean, readonly headless: boolean, readonly files: readonly string[] }}
 */
export function readArguments(words, here) {
  const end = words.indexOf('--')
  const before = end === -1 ? words : words.slice(0, end)
  const after = end === -1 ? [] : words.slice(end + 1)
  const options = new Set(['--help', '-h', '--headless'])
  const paths = [...before.filter((word) => !options.has(word)), ...after]
  return {
    help: before.includes('--help') || before.includes('-h'),
    headless: before.includes('--headless'),
    // Absolute, so that Electron cannot take one for a switch.
    files: paths.map((path) => resolve(here, path)),
  }
}
