/** The name of a file while it is being written: hidden, beside its target, and known again by the sweeper. */
export function temporaryName(name: string, random: string): string {
  // Shortened, so that a long name of the target is the target's trouble and not the temporary's.
  return `.${Array.from(name).slice(0, 32).join('')}.${random}.tmp`
}

export function isTemporaryName(name: string): boolean {
  return /^\..+\.[0-9a-f]{16}\.tmp$/su.test(name)
}
