/** What main tells this window, and whose it is. */
import type { CommandId } from '../../shared/commands.ts'
import type { SaveState } from '../../shared/contract/article.ts'
import type { Bridge } from '../../shared/contract/contract.ts'
import type { Notice } from '../../shared/contract/window.ts'
import { commitDrafts } from './drafts.ts'
import type { JobChange } from '../../shared/contract/jobs.ts'
import type { OpenArticles } from './openArticles.ts'
import type { DeskList } from './slices/desk.ts'
import type { DirectoryMirror } from './slices/directory.ts'
import type { PlaceState } from './slices/place.ts'
import type { Search } from './slices/search.ts'

interface Ports {
  readonly bridge: Bridge
  readonly place: () => PlaceState['place']
  readonly articles: OpenArticles
  readonly saving: (saving: SaveState) => void
  readonly list: DeskList
  readonly directory: DirectoryMirror
  readonly search: Search
  readonly jobs: { readonly changed: (change: JobChange) => void }
  readonly run: (command: CommandId) => unknown
  readonly showArticle: (slug: string) => Promise<void>
  readonly add: (notice: Notice) => void
}

export function hear(ports: Ports): void {
  const { bridge, place, articles, list, directory, search, showArticle } = ports
  const { on, calls } = bridge
  on['article.steps']((steps) => {
    articles.receive(steps)
  })
  on['article.saving'](ports.saving)
  on['article.replaced'](({ slug }) => void articles.reopen(slug))
  on['article.gone'](({ slug, instead }) => {
    void articles.letGo(slug).then((wasShown) => {
      if (wasShown && instead !== undefined) void showArticle(instead)
    })
  })
  on['desk.changed']((change) => {
    list.changed(change)
    if (place() === 'sources') void directory.actions.askForUses(false)
    if (place() === 'search') search.again()
  })
  on['job.changed'](ports.jobs.changed)
  on['sources.changed'](directory.changed)
  on['window.leaving'](() => {
    commitDrafts()
    const desk = articles.current()
    if (!desk) return
    // Left before it was read, which is no reason to mistrust it at the next start.
    void calls['article.shown']({ slug: desk.slug })
    desk.leave()
    void desk.settled()
  })
  on.command(({ id }) => ports.run(id))
  on['article.show'](({ slug }) => void showArticle(slug))
  on.notice(ports.add)
}
