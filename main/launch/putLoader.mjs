import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const loader = join(import.meta.dirname, 'loader')

/** A carried Electron lacks its default app; ours takes its place. @param {string} dist the unpacked Electron */
export async function putLoader(dist) {
  const app = join(dist, 'resources/app')
  await mkdir(app, { recursive: true })
  for (const name of await readdir(loader)) {
    const ours = await readFile(join(loader, name))
    const theirs = await readFile(join(app, name)).catch(() => undefined)
    if (theirs?.equals(ours) === true) continue
    // Written beside and renamed: another checkout may be starting from it this moment.
    const beside = join(app, `.${name}-${String(process.pid)}`)
    await writeFile(beside, ours)
    await rename(beside, join(app, name))
  }
}
