/**
 * The article that opens when none is named: the first of our own samples.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { project } from './places.mjs'
import { Trouble } from './trouble.mjs'

export async function sampleArticle() {
  const folder = join(project, 'assets/samples')
  const [first] = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.txt')).sort()
  if (first !== undefined) return join(folder, first)
  throw new Trouble('There is no sample article in assets/samples.', 'Name a file: npm start -- FILE')
}
