/** A real desk in a temporary folder with the real services on it, and ears for what they tell the windows. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { createArticles, type Articles } from '../../../main/services/openArticles/articles.ts'
import type { Clock } from '../../../main/storage/clock.ts'
import { createDesk, type Desk } from '../../../main/services/desk/desk.ts'
import { indexHere } from '../../../main/services/deskIndex/indexHere.ts'
import type { OpenIndex } from '../../../main/services/deskIndex/questions.ts'
import { createRescue } from '../../../main/services/openArticles/rescue.ts'
import { systemClock } from '../../../main/storage/systemClock.ts'
import type { Notify, WindowId } from '../../../main/authority/notify.ts'
import { randomIds } from '../../../shared/ids.ts'
import type { OpenedArticle } from '../../../shared/contract/article.ts'
import type { EventName, Events } from '../../../shared/contract/contract.ts'
import type { DeskListing } from '../../../shared/contract/desk.ts'
import type { Source } from '../../../shared/model/source.ts'
import { value } from './result.ts'
import { temporaryFolder } from './temporaryFolder.ts'

interface Heard {
  readonly name: EventName
  readonly event: Events[EventName]
  readonly windows: readonly WindowId[] | undefined
}

export interface Newsroom {
  readonly folder: string
  /** Where what the desk cannot take is kept. */
  readonly profile: string
  readonly desk: Desk
  readonly articles: Articles
  readonly heard: Heard[]
  /** What they are told with. */
  readonly notify: Notify
  /** The directory, as articles would have its entries. */
  sources(): Promise<readonly Source[]>
  /** The messages of all notices so far. */
  notices(): readonly string[]
  /** Settles with the first event like this, heard already or still to come. */
  when<Name extends EventName>(name: Name, isIt: (event: Events[Name]) => boolean): Promise<Events[Name]>
  /** All that is on the desk, as its folder is now. */
  list(): Promise<DeskListing>
  takeIn(text: string, name?: string): Promise<string>
  open(slug: string, window?: WindowId): Promise<OpenedArticle>
  fileOf(slug: string): string
  textOf(slug: string): Promise<string>
  /** The article as its file has it. */
  onDisk(slug: string): Promise<ArticleOnDisk>
}

interface ArticleOnDisk {
  readonly article: { readonly text: string }
  readonly [key: string]: unknown
}

export async function newsroom(
  given: { readonly folder?: string; readonly clock?: Clock; readonly profile?: string } = {},
): Promise<Newsroom> {
  const folder = given.folder ?? (await temporaryFolder())
  const profile = given.profile ?? (await temporaryFolder())
  const clock = given.clock ?? systemClock
  const heard: Heard[] = []
  const ears = new Set<() => void>()
  const notify: Notify = (name, event, windows) => {
    heard.push({ name, event, windows })
    for (const ear of ears) ear()
  }
  const desk = createDesk({
    folder,
    clock,
    notify,
    mintId: randomIds(randomBytes),
    openIndex: indexIn(await temporaryFolder()),
  })
  value(await desk.prepare())
  const articles = createArticles({ desk, rescue: createRescue(profile), clock, notify })
  onTestFinished(async () => {
    await articles.closeAll()
    await desk.leave()
  })
  const fileOf = (slug: string): string => join(folder, 'articles', `${slug}.quoin.json`)

  return {
    folder,
    profile,
    desk,
    articles,
    heard,
    notify,
    sources: async () =>
      [...(await desk.directory.entries()).values()].map(({ titles: _, ...entry }) => ({
        ...entry,
        record: 'source',
      })),
    fileOf,
    notices: () =>
      heard.flatMap(({ name, event }) => (name === 'notice' ? (event as Events['notice']).message : [])),
    when: (name, isIt) =>
      new Promise((settle) => {
        const listen = (): void => {
          for (const each of heard) {
            if (each.name !== name || !isIt(each.event as Events[typeof name])) continue
            ears.delete(listen)
            settle(each.event as Events[typeof name])
            return
          }
        }
        ears.add(listen)
        listen()
      }),
    async list() {
      await desk.look()
      return desk.list({ words: '', count: 10_000, isArchive: false })
    },
    async takeIn(text, name = 'story.txt') {
      const taken = await desk.takeIn({ name, bytes: Buffer.from(text) })
      if (taken.slug === undefined) throw new Error(taken.message)
      return taken.slug
    },
    open: async (slug, window = 1) => value(await articles.open(slug, window)),
    textOf: (slug) => readFile(fileOf(slug), 'utf8'),
    onDisk: async (slug) => JSON.parse(await readFile(fileOf(slug), 'utf8')) as ArticleOnDisk,
  }
}

function indexIn(folder: string): OpenIndex {
  return (articles) => indexHere({ articles, index: join(folder, 'index.sqlite') })
}
