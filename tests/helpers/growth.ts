/**
 * How much more work eight times as much is: 8 times by rights, 64 when it is quadratic. Processor time, so that whatever else
 * the machine does is no part of it; what takes next to no time is not compared.
 */
export function growth(run: (length: number) => void, length: number): number {
  const part = workOf(() => run(length / 8))
  return workOf(() => run(length)) / Math.max(part, NEXT_TO_NOTHING)
}

/** Of `growth`, with room for garbage that is collected in the one and not in the other. */
export const LINEAR = 24

const NEXT_TO_NOTHING = 50

/** In milliseconds of processor time. */
function workOf(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
