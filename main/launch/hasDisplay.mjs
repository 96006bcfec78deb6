/**
 * Can a window be shown? Only Linux can be without a display and still have someone at the terminal.
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export function hasDisplay(platform, environment) {
  if (platform !== 'linux') return true
  return [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some(
    (name) => name !== undefined && name !== '',
  )
}
