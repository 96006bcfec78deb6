/** Chance that can be repeated: a linear congruential generator, good enough to spread words and tags about. */
export interface Chance {
  /** A whole number from 0 up to, not including, this. */
  readonly below: (limit: number) => number
  readonly one: (choices: readonly string[]) => string
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return { below, one: (choices) => choices[below(choices.length)] ?? '' }
}
