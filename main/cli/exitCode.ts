/** What the command line ends with, whatever the command. */
export const EXIT = {
  /** All well. */
  well: 0,
  /** Something could not be done, and was said. */
  failed: 1,
  /** It was called wrongly. */
  misused: 2,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export const EXIT_HELP =
  'Exit status: 0 all well, 1 something could not be done (said on standard error), 2 called wrongly.\n'
