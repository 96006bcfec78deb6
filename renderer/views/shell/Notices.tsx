import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Notice } from '../../../shared/ipc/contract.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'

const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert } as const
/** Long enough to read two lines; errors stay until somebody has seen them. */
const SHOWN_FOR: Readonly<Record<Notice['level'], number>> = { info: 6000, warning: 12_000, error: Infinity }

/** What happened, said once in a corner. It never takes the focus. */
export function Notices() {
  const notices = useWorkbench((state) => state.notices)
  return (
    <section className="notices" aria-label="Notices" data-over-text="">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({
  notice: { id, level, message },
}: {
  readonly notice: Notice & { readonly id: number }
}) {
  const dismiss = useWorkbench(({ actions }) => actions.dismiss)
  const Icon = ICONS[level]
  useEffect(() => {
    if (SHOWN_FOR[level] === Infinity) return undefined
    const timer = setTimeout(() => dismiss(id), SHOWN_FOR[level])
    return () => clearTimeout(timer)
  }, [id, level, dismiss])
  return (
    <div className="notice" data-level={level} role={level === 'error' ? 'alert' : 'status'}>
      <Icon className="icon" aria-hidden="true" />
      <p dir="auto">
        {level !== 'info' && <span className="visually-hidden">{`${level}: `}</span>}
        {message}
      </p>
      <Button className="button plain small bare" aria-label="Dismiss" onPress={() => dismiss(id)}>
        <X className="icon" aria-hidden="true" />
      </Button>
    </div>
  )
}
