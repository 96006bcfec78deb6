/**
 * Which Debian or Ubuntu package brings which shared library that Electron links to. Only what is missing is ever
 * asked for, so a library that is not in this list is named to the user as it is.
 */

/** @type {Readonly<Record<string, string>>} */
const packageOf = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
}

/** The libraries that `ldd` could not find. @param {string} output of `ldd EXECUTABLE` */
export function missingLibraries(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, name]) => name ?? [])
}

/**
 * @param {readonly string[]} libraries
 * @returns {{ readonly packages: readonly string[], readonly unknown: readonly string[] }}
 */
export function packagesFor(libraries) {
  const packages = libraries.flatMap((name) => packageOf[name] ?? [])
  return {
    packages: [...new Set(packages)].sort(),
    unknown: libraries.filter((name) => packageOf[name] === undefined),
  }
}

/**
 * Newer releases renamed some of these with a “t64” ending.
 * @param {readonly string[]} packages
 * @param {string} policy output of `apt-cache policy` on the packages and their t64 names
 */
export function namedAsHere(packages, policy) {
  const offered = new Set(
    [...policy.matchAll(/^(\S+):\n(?:\s+.*\n)*?\s+Candidate: (?!\(none\))/gm)].map(([, name]) => name),
  )
  return packages.map((name) => (offered.has(`${name}t64`) ? `${name}t64` : name))
}
