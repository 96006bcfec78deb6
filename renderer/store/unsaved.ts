/** Whether the work is safe, per open article: shown in the status bar, and when it is not, as a notice that stands until it is. */
import type { CommandId } from '../../shared/commands.ts'
import type { Outside, SaveState } from '../../shared/contract/article.ts'
import type { Notice } from '../../shared/contract/window.ts'
import type { OpenArticles } from './openArticles.ts'
import type { WorkbenchState } from './workbench.ts'

const OFFERS: Readonly<Record<Outside, readonly CommandId[]>> = {
  changed: ['file.takeOutside', 'file.save'],
  deleted: ['file.save'],
  unreachable: [],
}

interface Ports {
  readonly get: () => Pick<WorkbenchState, 'article'>
  readonly set: (change: Pick<WorkbenchState, 'article'>) => void
  readonly add: (notice: Notice) => void
  readonly lift: (standing: string) => void
  readonly articles: Pick<OpenArticles, 'saving'>
}

export function createUnsaved({ get, set, add, lift, articles }: Ports): {
  readonly saving: (saving: SaveState) => void
} {
  return {
    saving(saving) {
      articles.saving(saving)
      const { article } = get()
      if (article?.slug === saving.slug) set({ article: { ...article, saving } })
      const standing = `unsaved ${saving.slug}`
      const outside = `outside ${saving.slug}`
      if (saving.state === 'saved' || saving.state === 'pending') lift(outside)
      if (saving.state === 'saved') lift(standing)
      if (saving.state === 'outside')
        add({
          level: 'warning',
          message: saving.message,
          standing: outside,
          offers: OFFERS[saving.what],
        })
      if (saving.state === 'readOnly') add({ level: 'warning', message: saving.message, standing })
      if (saving.state === 'failed') {
        const message = `${saving.message} What you do stays in this window and is saved as soon as it can be.`
        add({ level: 'error', message, standing })
      }
    },
  }
}
