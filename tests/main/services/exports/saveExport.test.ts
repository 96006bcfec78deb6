import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deskPlaces } from '../../../../main/storage/deskPlaces.ts'
import { saveExport } from '../../../../main/services/exports/saveExport.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const BYTES = new TextEncoder().encode('exported')

async function deskOnDisk() {
  const folder = await temporaryFolder()
  const places = deskPlaces(join(folder, 'desk'))
  await mkdir(places.articles, { recursive: true })
  await mkdir(places.own, { recursive: true })
  await writeFile(places.article('council'), 'an article')
  return { folder, places }
}

test('an export goes into any folder but those of the desk, and no article is lost to one', async () => {
  const { folder, places } = await deskOnDisk()
  for (const path of [
    places.article('council'),
    join(places.articles, 'new.quoin.json'),
    `${places.articles}/../articles/council.quoin.json`,
    join(places.articles, '..council.quoin.json'),
    join(places.own, 'kept.json'),
    places.sources,
  ]) {
    const refused = await saveExport(path, BYTES, places)
    expect(refused).toMatchObject({ ok: false, code: 'inTheWay' })
    expect(refused.ok ? '' : refused.message).toContain('Choose another folder.')
  }
  expect(await readFile(places.article('council'), 'utf8')).toBe('an article')
  expect(await readdir(places.articles)).toEqual(['council.quoin.json'])
  for (const path of [join(folder, 'out.json'), join(places.folder, 'out.json')]) {
    expect((await saveExport(path, BYTES, places)).ok).toBe(true)
    expect(await readFile(path, 'utf8')).toBe('exported')
  }
})

test('nor by way of a link to the desk, nor where the desk keeps its articles behind one', async () => {
  const { folder, places } = await deskOnDisk()
  await symlink(places.articles, join(folder, 'link'))
  expect((await saveExport(join(folder, 'link', 'council.quoin.json'), BYTES, places)).ok).toBe(false)
  const share = join(folder, 'share')
  await rename(places.articles, share)
  await symlink(share, places.articles)
  expect((await saveExport(join(share, 'council.quoin.json'), BYTES, places)).ok).toBe(false)
  expect(await readFile(places.article('council'), 'utf8')).toBe('an article')
})
