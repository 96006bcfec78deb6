import { extname } from 'node:path'

/**
 * Where a file goes that belongs to another: `story.jsonld` has `story.links.jsonld` beside it.
 * @param path of the other, whose name somebody may have chosen freely
 * @param ending what it would end in; without it, whatever ending it has is taken off
 */
export function besidePath(path: string, ending: string, besideEnding: string): string {
  const isUsual = path.toLowerCase().endsWith(ending.toLowerCase())
  return path.slice(0, path.length - (isUsual ? ending : extname(path)).length) + besideEnding
}
