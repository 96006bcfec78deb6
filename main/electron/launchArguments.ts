/**
 * What Quoin was started with. Files come from wires, shell globs and drag and drop, so a name beginning with "-" may
 * be a file: after "--" it always is, and before it when there is such a file. Anything else with a dash is Chromium's.
 */
import { isAbsolute, join, resolve } from 'node:path'

export interface LaunchArguments {
  /** Absolute. */
  readonly files: readonly string[]
  readonly profile: string | undefined
  readonly desk: string | undefined
  /** What a desk without articles is shown, absolute. */
  readonly sample: string | undefined
}

export interface LaunchPlace {
  /** Started as `electron APP …` rather than as a packaged app: the app's folder comes before the files. */
  readonly isDefaultApp: boolean
  /** What relative paths start from. */
  readonly here: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

/** @param argv all words, the executable first */
export function launchArguments(argv: readonly string[], place: LaunchPlace): LaunchArguments {
  const words = place.isDefaultApp ? afterApp(argv.slice(1)) : argv.slice(1)
  const end = words.indexOf('--')
  const before = end === -1 ? words : words.slice(0, end)
  const after = end === -1 ? [] : words.slice(end + 1)
  const given = (name: string, variable: string): string | undefined => {
    const word = before.findLast((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3)
    const value = word === undefined || word === '' ? place.environment[variable] : word
    return value === undefined || value === '' ? undefined : resolve(place.here, value)
  }
  const isFile = (word: string): boolean =>
    word !== '' && (!word.startsWith('-') || place.exists(isAbsolute(word) ? word : join(place.here, word)))
  return {
    files: [...before.filter(isFile), ...after].map((word) => resolve(place.here, word)),
    profile: given('profile', 'QUOIN_PROFILE'),
    desk: given('desk', 'QUOIN_DESK'),
    sample: given('sample', 'QUOIN_SAMPLE'),
  }
}

/** The words after the app's folder, which is the first that is neither a switch nor the value of `-r`. */
function afterApp(words: readonly string[]): readonly string[] {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (word === '-r' || word === '--require') index += 1
    else if (!word.startsWith('-')) return words.slice(index + 1)
  }
  return []
}
