import { isAbsolute, relative, sep } from 'node:path'

/** Whether it is this folder or lies in it. Both as the disk writes them, behind whatever links. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
