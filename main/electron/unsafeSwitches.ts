/** Switches that take a wall down. A packaged Quoin that is started with one of them goes instead of running without it. */
import type { CommandLine } from 'electron'

const UNSAFE = [
  'allow-running-insecure-content',
  'disable-site-isolation-trials',
  'disable-web-security',
  'inspect',
  'inspect-brk',
  'js-flags',
  'no-sandbox',
  'remote-allow-origins',
  'remote-debugging-address',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'renderer-cmd-prefix',
]

export function unsafeSwitches(commandLine: Pick<CommandLine, 'hasSwitch'>): readonly string[] {
  return UNSAFE.filter((name) => commandLine.hasSwitch(name))
}
