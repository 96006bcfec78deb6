/** A day at a desk: articles are saved, files taken in, words looked for; and what all of it has cost in memory. */
import { readFileSync, readdirSync } from 'node:fs'
import { saveFile } from '../../../main/storage/saveFile.ts'
import { ARTICLE_ENDING } from '../../../main/storage/deskPlaces.ts'
import { serialise } from '../../../shared/document/encode.ts'
import type { TaggedArticle } from '../../../shared/model/taggedArticle.ts'
import { measureFinding, type FindingMeasured } from './finding.ts'
import { openOffice, type DeskFolders, type Office } from './officeOpened.ts'
import { plainTexts } from './writing.ts'

export interface Worked {
  /** Milliseconds each. */
  readonly saves: readonly number[]
  readonly bytesASave: number
  readonly takenIn: readonly number[]
  readonly looks: readonly number[]
  readonly uses: readonly number[]
  readonly finding: FindingMeasured
  readonly rss: number
  readonly heap: number
}

const TIMES = 40
const FEW_TIMES = 3
/** Whatever the watched folder has to tell of what was written, it has told by then. */
const QUIET = 1000

export async function work(folders: DeskFolders): Promise<Worked> {
  const office = await openOffice(folders)
  const { desk } = office
  await desk.list({ words: '', count: 200, isArchive: false })
  await desk.look()
  const looks = await timed(FEW_TIMES, () => desk.look())
  const uses = await timed(FEW_TIMES, () => desk.uses.all())
  const slugs = readdirSync(desk.places.articles)
    .filter((name) => name.endsWith(ARTICLE_ENDING))
    .map((name) => name.slice(0, -ARTICLE_ENDING.length))
    .sort()
  const { saves, bytesASave } = await save(office, slugs)
  const takenIn = await takeIn(office)
  const finding = await measureFinding(desk, slugs)
  const { rss } = process.memoryUsage()
  globalThis.gc?.()
  const { heapUsed } = process.memoryUsage()
  await desk.leave()
  return { saves, bytesASave, takenIn, looks, uses, finding, rss, heap: heapUsed }
}

/** An article's file has been written: from there to the windows, as its session tells it. */
async function save(office: Office, slugs: readonly string[]): Promise<Pick<Worked, 'saves' | 'bytesASave'>> {
  const { desk, told, toldOf } = office
  const saves: number[] = []
  await quiet()
  const before = told.length
  for (let time = 0; time < TIMES; time++) {
    const slug = slugs[Math.floor((time / TIMES) * slugs.length)] ?? ''
    const path = desk.places.article(slug)
    const was = JSON.parse(readFileSync(path, 'utf8')) as TaggedArticle
    const tagged = { ...was, article: { ...was.article, title: `${was.article.title} ${time}` } }
    const saved = await saveFile(path, Buffer.from(serialise(tagged)))
    if (!saved.ok) throw new Error(saved.message)
    const isTold = toldOf(slug)
    const from = performance.now()
    const learnt = desk.saved(slug, tagged, undefined)
    await isTold
    saves.push(performance.now() - from)
    await learnt
  }
  await quiet()
  const bytes = told.slice(before).reduce((sum, change) => sum + Buffer.byteLength(JSON.stringify(change)), 0)
  return { saves, bytesASave: bytes / TIMES }
}

async function takeIn({ desk }: Office): Promise<readonly number[]> {
  const taken: number[] = []
  for (const [number, text] of plainTexts(TIMES, 5).entries()) {
    const from = performance.now()
    const { slug, message } = await desk.takeIn({ name: `taken in ${number}.txt`, bytes: Buffer.from(text) })
    taken.push(performance.now() - from)
    if (slug === undefined) throw new Error(message)
  }
  await quiet()
  return taken
}

async function timed(times: number, run: () => Promise<unknown>): Promise<readonly number[]> {
  const took: number[] = []
  for (let time = 0; time < times; time++) {
    const from = performance.now()
    await run()
    took.push(performance.now() - from)
  }
  return took
}

function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, QUIET))
}
