/** What the window does with articles as files: put away, deleted, copied, called otherwise. */
import { headOf } from '../../shared/document/articleState.ts'
import type { Bridge } from '../../shared/contract/contract.ts'
import type { Notice } from '../../shared/contract/window.ts'
import type { Refusal } from '../../shared/result.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'
import type { OpenDesk } from './articleDesk.ts'
import { commitDrafts } from './drafts.ts'

interface Ports {
  readonly bridge: Pick<Bridge, 'calls'>
  readonly current: () => OpenDesk | undefined
  readonly add: (notice: Notice) => void
  readonly refused: (refusal: Refusal) => void
  readonly lift: (standing: string) => void
  readonly openArticle: (slug: string) => Promise<void>
}

export interface ArticleFiles {
  readonly duplicate: () => void
  readonly archive: () => void
  readonly remove: () => void
  readonly rename: (name: string) => void
  /** Whether an article that was deleted can be brought back. */
  readonly canBringBack: () => boolean
  readonly bringBack: () => void
}

/** The one message that offers to bring an article back. */
const DELETED = 'deleted article'

interface Deletion {
  readonly slug: string
  readonly token: string
}

export function articleFiles({ bridge, current, add, refused, lift, openArticle }: Ports): ArticleFiles {
  const { calls } = bridge
  let deletions: readonly Deletion[] = []

  /** Waits until main has all that was done here. */
  const withArticle = (work: (desk: OpenDesk) => Promise<void>) => async (): Promise<void> => {
    const desk = current()
    if (!desk) return
    commitDrafts()
    await desk.settled()
    await work(desk)
  }
  const titleOf = (desk: OpenDesk): string => headOf(recordsOf(desk.state())).title || desk.slug

  const duplicate = withArticle(async ({ slug }) => {
    const answer = await calls['article.duplicate']({ slug })
    if (!answer.ok) refused(answer)
    else await openArticle(answer.value.slug)
  })
  const archive = withArticle(async (desk) => {
    const isArchived = headOf(recordsOf(desk.state())).archived === undefined
    const title = titleOf(desk)
    const answer = await calls['article.archive']({ slug: desk.slug, isArchived })
    if (!answer.ok) refused(answer)
    else
      add({
        level: 'info',
        message: isArchived
          ? `“${title}” is in the archive now. Search finds it as before.`
          : `“${title}” is among the articles of the desk again.`,
        standing: 'archive',
        offers: ['file.archive'],
      })
  })
  const remove = withArticle(async (desk) => {
    const title = titleOf(desk)
    const { slug } = desk
    const answer = await calls['article.delete']({ slug })
    if (!answer.ok) {
      refused(answer)
      return
    }
    const { token, keptAs } = answer.value
    deletions = [...deletions, { slug, token }]
    lift(DELETED)
    add({
      level: 'info',
      message:
        keptAs === undefined
          ? `“${title}” is in the trash of this machine.`
          : `“${title}” is deleted. There is no trash here: its file is ${keptAs} in the desk’s folder.`,
      standing: DELETED,
      offers: ['file.bringBack'],
    })
  })
  async function rename(name: string): Promise<void> {
    const slug = current()?.slug
    if (slug === undefined) return
    await withArticle(async () => {
      const answer = await calls['article.rename']({ slug, name })
      if (!answer.ok) refused(answer)
      else add({ level: 'info', message: `The file is called “${answer.value.slug}” now.` })
    })()
  }
  async function bringBack(): Promise<void> {
    const last = deletions.at(-1)
    if (!last) return
    deletions = deletions.slice(0, -1)
    lift(DELETED)
    const answer = await calls['acts.takeBack']({ token: last.token })
    const [why] = answer.ok ? answer.value.refused : [answer.message]
    if (why === undefined) await openArticle(last.slug)
    else add({ level: 'error', message: why })
  }

  return {
    duplicate: () => void duplicate(),
    archive: () => void archive(),
    remove: () => void remove(),
    rename: (name) => void rename(name),
    canBringBack: () => deletions.length > 0,
    bringBack: () => void bringBack(),
  }
}
