/** The whole window: header, desk, galley, inspector, status bar, and what lies over them. */
import { useWorkbench } from '../store/useWorkbench.ts'
import { ArticleView } from './article/ArticleView.tsx'
import { Desk } from './desk/Desk.tsx'
import { OpenDialog } from './dialogs/OpenDialog.tsx'
import { Inspector } from './inspector/Inspector.tsx'
import { Boundary } from './shell/Boundary.tsx'
import { DropTarget } from './shell/DropTarget.tsx'
import { Header } from './shell/Header.tsx'
import { Notices } from './shell/Notices.tsx'
import { StatusBar } from './shell/StatusBar.tsx'
import { useFocusGuard } from './shell/useFocusGuard.ts'
import { SearchPlace } from './search/SearchPlace.tsx'
import { SourcesPlace } from './sources/SourcesPlace.tsx'
import { useTheme } from './useTheme.ts'
import { useWindowTitle } from './useWindowTitle.ts'

export function Workbench() {
  useTheme()
  useFocusGuard()
  useWindowTitle()
  const slug = useWorkbench(({ article }) => article?.slug)
  const place = useWorkbench((state) => state.place)
  const dialog = useWorkbench((state) => state.dialog)
  const { showDesk, showInspector } = useWorkbench((state) => state.preferences)
  return (
    <>
      <div className="workbench" data-desk={showDesk} data-inspector={showInspector}>
        <Boundary name="The top line" about={slug}>
          <Header />
        </Boundary>
        {showDesk && <Desk />}
        {place === 'sources' && <SourcesPlace />}
        {place === 'search' && <SearchPlace />}
        {place === 'article' && (
          <>
            <ArticleView />
            {showInspector && <Inspector />}
          </>
        )}
        <Boundary name="The status bar" about={slug}>
          <StatusBar />
        </Boundary>
      </div>
      <Notices />
      <Boundary name="This dialog" about={dialog ?? undefined}>
        <OpenDialog />
      </Boundary>
      <DropTarget />
      <Announcer />
    </>
  )
}

/** Read out by screen readers; nothing to see. */
function Announcer() {
  const announcement = useWorkbench((state) => state.announcement)
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true" data-announcer="">
      {announcement}
    </div>
  )
}
