import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button, type ButtonProps } from 'react-aria-components/Button'
import type { Notice } from '../../../shared/contract/window.ts'
import { writtenOut } from '../../../shared/text/hiddenCharacters.ts'
import type { SaidNotice } from '../../store/notices.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { useHeight } from '../../ui/useHeight.ts'
import { useMatches } from '../../ui/useMatches.ts'
import { CommandButton } from '../command/CommandButton.tsx'
import { Jobs } from './Jobs.tsx'

const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert } as const
/** Long enough to read two lines; errors stay until somebody has seen them. */
const SHOWN_FOR: Readonly<Record<Notice['level'], number>> = { info: 6000, warning: 12_000, error: Infinity }
/** More would cover what they are about; in a low window that is sooner. */
const MOST_SHOWN = { high: 4, low: 2 }
const LOW = '(max-height: 700px)'

/** What happened, said once in a corner. It never takes the focus; what finds no room is one press away. */
export function Notices() {
  const notices = useWorkbench((state) => state.notices)
  const isBusy = useWorkbench(({ jobs }) => jobs.length > 0)
  const { show, dismissAll } = useWorkbench(({ actions }) => actions)
  const leaveWithEscape = useEscape()
  const most = useMatches(LOW) ? MOST_SHOWN.low : MOST_SHOWN.high
  const section = useRef<HTMLElement>(null)
  useHeight(section, '--notices-height')
  const standing = notices.filter((notice) => notice.standing !== undefined).slice(-most)
  const passing = notices.filter((notice) => notice.standing === undefined)
  const room = most - standing.length
  const shown = [...standing, ...passing.slice(Math.max(0, passing.length - room))]
  const more = notices.length - shown.length
  return (
    <section
      ref={section}
      className="notices"
      aria-label="Notices"
      data-over-text="notices"
      {...((notices.length > 0 || isBusy) && { 'data-pane': 'notices' })}
    >
      <Jobs />
      {passing.length > 1 && (
        <div className="all-notices">
          {more > 0 && (
            <Button className="button small" onKeyDown={leaveWithEscape} onPress={() => show('messages')}>
              {`and ${more} more`}
            </Button>
          )}
          <Button className="button small" onKeyDown={leaveWithEscape} onPress={dismissAll}>
            Dismiss all
          </Button>
        </div>
      )}
      {shown.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({ notice: { id, level, message, standing, offers } }: { readonly notice: SaidNotice }) {
  const dismiss = useWorkbench(({ actions }) => actions.dismiss)
  const leaveWithEscape = useEscape()
  const Icon = ICONS[level]
  const shownFor = standing === undefined ? SHOWN_FOR[level] : Infinity
  useEffect(() => {
    if (shownFor === Infinity) return undefined
    const timer = setTimeout(() => dismiss(id), shownFor)
    return () => clearTimeout(timer)
  }, [id, shownFor, dismiss])
  return (
    <div className="notice" data-level={level} role={level === 'error' ? 'alert' : 'status'}>
      <Icon className="icon" aria-hidden="true" />
      <p dir="auto">
        {level !== 'info' && <span className="visually-hidden">{`${level}: `}</span>}
        {writtenOut(message)}
      </p>
      {standing === undefined && (
        <Button
          className="button plain small bare"
          aria-label="Dismiss"
          onKeyDown={leaveWithEscape}
          onPress={() => dismiss(id)}
        >
          <X className="icon" aria-hidden="true" />
        </Button>
      )}
      {offers && offers.length > 0 && (
        <div className="notice-offers">
          {offers.map((command) => (
            <CommandButton key={command} command={command} look="small" keyIn="tip" />
          ))}
        </div>
      )}
    </div>
  )
}

/** F6 comes to the messages and goes on from them; Esc goes back to the text. */
function useEscape(): NonNullable<ButtonProps['onKeyDown']> {
  const focusGalley = useWorkbench(({ actions }) => actions.focusGalley)
  return (event) => {
    if (event.key === 'Escape') focusGalley()
    else event.continuePropagation()
  }
}
