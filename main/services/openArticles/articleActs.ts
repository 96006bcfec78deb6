/** What is done to articles as files: put away, deleted, copied, called otherwise. */
import type { MintId } from '../../../shared/ids.ts'
import { headOf, type ArticleState } from '../../../shared/document/articleState.ts'
import type { Head } from '../../../shared/model/head.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Notify, WindowId } from '../../authority/notify.ts'
import type { Clock } from '../../storage/clock.ts'
import { ARTICLE_ENDING } from '../../storage/deskPlaces.ts'
import { createFile } from '../../storage/createFile.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { notSaved } from '../../storage/saveFile.ts'
import { keepAside } from '../../storage/keepAside.ts'
import { readOwnFile } from '../../storage/readOwnFile.ts'
import { unlink } from 'node:fs/promises'
import { makeSlug } from '../article/makeSlug.ts'
import { loadArticle, type LoadCode } from '../article/loadArticle.ts'
import type { PushCode } from '../../authority/authority.ts'
import type { SafeReadCode } from '../../storage/readFileSafely.ts'
import type { Desk, DeskCode } from '../desk/desk.ts'
import type { Articles } from './articles.ts'

type Code = FileCode | LoadCode | DeskCode | PushCode | SafeReadCode

export interface ArticleActs {
  archive(slug: string, isArchived: boolean): Promise<Result<null, Code>>
  /** @returns how to bring it back, and where it is kept when there is no trash */
  remove(slug: string): Promise<Result<Removed, Code>>
  duplicate(slug: string): Promise<Result<{ readonly slug: string }, Code>>
  rename(slug: string, name: string): Promise<Result<{ readonly slug: string }, Code>>
}

interface Removed {
  readonly keptAs?: string
  /** @returns why not */
  readonly bringBack: () => Promise<string | undefined>
}

export interface ArticleActsPorts {
  readonly desk: Pick<Desk, 'places' | 'make' | 'written' | 'whyShut'>
  readonly articles: Pick<Articles, 'change' | 'save' | 'closed'>
  readonly clock: Clock
  readonly mintId: MintId
  readonly notify: Notify
  /** Moves a file into the system's trash. @throws where there is none */
  readonly trash: (path: string) => Promise<void>
}

export function createArticleActs(ports: ArticleActsPorts): ArticleActs {
  const { desk, articles, clock, mintId, notify, trash } = ports
  const { places } = desk

  const tellGone = (windows: readonly WindowId[], slug: string, instead?: string): void =>
    notify('article.gone', { slug, ...(instead === undefined ? {} : { instead }) }, windows)

  /** Nothing of a desk is touched that another Quoin has open. */
  const closed = async <T>(
    slug: string,
    work: (windows: readonly WindowId[]) => Promise<Result<T, Code>>,
  ): Promise<Result<T, Code>> => desk.whyShut() ?? articles.closed(slug, work)

  return {
    async archive(slug, isArchived) {
      const changed = await articles.change(slug, (records) => {
        const { archived: _, ...head } = headOf(records)
        return [isArchived ? { ...head, archived: clock.now().toISOString() } : head]
      })
      if (!changed.ok) return changed
      const saved = await articles.save(slug)
      // Whoever lists the desk next finds it where it is.
      await desk.written(slug)
      return saved
    },
    remove: (slug) =>
      closed(slug, async (windows): Promise<Result<Removed, Code>> => {
        const path = places.article(slug)
        const file = await readOwnFile(path)
        if (!file.ok) return file
        const keptAs = await trash(path).then(
          () => undefined,
          () => keepAside(places.kept, slug, ARTICLE_ENDING, file.value),
        )
        if (keptAs?.ok === false) return keptAs
        // Kept on the desk itself, where the system has no trash for it.
        if (keptAs) await unlink(path).catch(() => undefined)
        await desk.written(slug)
        tellGone(windows, slug)
        const bringBack = async (): Promise<string | undefined> => {
          const made = await createFile(path, file.value, slug)
          if (made.ok) await desk.written(slug)
          return made.ok ? undefined : made.message
        }
        return ok({ bringBack, ...(keptAs ? { keptAs: keptAs.value } : {}) })
      }),
    async duplicate(slug) {
      const shut = desk.whyShut()
      if (shut) return shut
      const saved = await articles.save(slug)
      if (!saved.ok) return saved
      const loaded = await loadArticle(places, slug)
      if (!loaded.ok) return loaded
      const { state } = loaded.value
      const { title } = headOf(state.records)
      const made = await desk.make(`${slug}-copy`, (copy) =>
        withHead(state, {
          articleId: mintId('d'),
          slug: copy,
          ...(title === '' ? {} : { title: `${title} (copy)` }),
        }),
      )
      return made.ok ? ok({ slug: made.value }) : made
    },
    async rename(slug, name) {
      if (makeSlug(name) === slug) return ok({ slug })
      return closed(slug, async (windows): Promise<Result<{ slug: string }, Code>> => {
        const loaded = await loadArticle(places, slug)
        if (!loaded.ok) return loaded
        const made = await desk.make(name, (next) => withHead(loaded.value.state, { slug: next }))
        if (!made.ok) return made
        try {
          await unlink(places.article(slug))
        } catch (error) {
          return notSaved(slug, error)
        }
        await desk.written(slug)
        tellGone(windows, slug, made.value)
        return ok({ slug: made.value })
      })
    },
  }
}

function withHead(state: ArticleState, change: Partial<Omit<Head, 'record' | 'id'>>): ArticleState {
  const head: Head = { ...headOf(state.records), ...change }
  return { ...state, records: state.records.with([head]) }
}
