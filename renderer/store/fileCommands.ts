/** What the window does with the file of the article that is shown. Each waits until main has all that was done here. */
import { formatRow, type ExportFormat } from '../../shared/exportFormats.ts'
import type { Answer, Bridge } from '../../shared/contract/contract.ts'
import type { Notice } from '../../shared/contract/window.ts'
import type { Refusal } from '../../shared/result.ts'
import type { OpenDesk } from './articleDesk.ts'
import { openCommentCount } from './comments.ts'
import { counts, unsourced } from './counts.ts'
import { commitDrafts } from './drafts.ts'
import type { Counts } from './selectors.ts'

interface Ports {
  readonly bridge: Pick<Bridge, 'calls'>
  readonly current: () => OpenDesk | undefined
  readonly add: (notice: Notice) => void
  readonly refused: (refusal: Refusal) => void
  readonly notSaved: (slug: string, message: string) => void
}

export interface FileCommands {
  readonly save: () => void
  readonly takeOutside: () => void
  readonly newWindow: () => void
  readonly exportAs: (format: ExportFormat) => void
}

export function fileCommands({ bridge, current, add, refused, notSaved }: Ports): FileCommands {
  const withArticle = (work: (slug: string, desk: OpenDesk) => Promise<void>) => async (): Promise<void> => {
    const desk = current()
    if (!desk) return
    commitDrafts()
    await desk.settled()
    await work(desk.slug, desk)
  }
  const save = withArticle(async (slug) => {
    const answer = await bridge.calls['article.save']({ slug })
    if (!answer.ok) notSaved(slug, answer.message)
  })
  const takeOutside = withArticle(async (slug) => {
    const answer = await bridge.calls['article.takeOutside']({ slug })
    if (!answer.ok) refused(answer)
    else
      add({
        level: 'info',
        message: `The version from outside is shown. Yours is kept as ${answer.value.keptAs} in the desk’s folder.`,
      })
  })
  const newWindow = withArticle(async (slug) => {
    await bridge.calls['window.another']({ slug })
  })
  const exportAs = (format: ExportFormat) =>
    withArticle(async (slug, desk) => {
      const figures = counts(desk.state())
      const comments = openCommentCount(desk.state())
      const answer = await bridge.calls['article.export']({ slug, format })
      if (!answer.ok) refused(answer)
      else if (answer.value)
        add({
          level: 'info',
          message: exported(answer.value, format, figures, comments),
          offers: [
            ...(figures.suggested > 0 ? ['suggest.next' as const] : []),
            ...(unsourced(figures) > 0 ? ['go.nextUnsourced' as const] : []),
            ...(comments > 0 ? ['comment.next' as const] : []),
          ],
        })
    })
  return {
    save: () => void save(),
    takeOutside: () => void takeOutside(),
    newWindow: () => void newWindow(),
    exportAs: (format) => void exportAs(format)(),
  }
}

/** What the file could not carry and what is still to be done in the article is said now, when it can be. */
function exported(
  { name, beside, left }: NonNullable<Answer<'article.export'>>,
  format: ExportFormat,
  figures: Counts,
  comments: number,
): string {
  const { suggested, gone } = figures
  const sentences = [`Exported ${[name, ...beside].join(' and ')}.`, ...left]
  if (suggested > 0)
    sentences.push(
      suggested === 1
        ? '1 suggestion is still open, and marked so in the file.'
        : `${suggested.toLocaleString('en')} suggestions are still open, and marked so in the file.`,
    )
  const nobodys = unsourced(figures)
  if (nobodys > 0)
    sentences.push(
      nobodys === 1 ? '1 quote names no source.' : `${nobodys.toLocaleString('en')} quotes name no source.`,
    )
  if (comments > 0)
    sentences.push(
      (comments === 1 ? '1 comment is open' : `${comments.toLocaleString('en')} comments are open`) +
        (formatRow(format).hasComments ? ', and in the file.' : '.'),
    )
  if (gone > 0)
    sentences.push(
      gone === 1
        ? 'The words of 1 quote are not in the text any more; untag it if it is not wanted.'
        : `The words of ${gone.toLocaleString('en')} quotes are not in the text any more; untag those that are not wanted.`,
    )
  return sentences.join(' ')
}
