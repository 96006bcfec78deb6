import { CircleAlert, Lock } from 'lucide-react'
import { assertNever } from '../../../shared/assertNever.ts'
import type { Outside, SaveState } from '../../../shared/contract/article.ts'
import { clockTime } from '../clockTime.ts'

const OUTSIDE: Readonly<Record<Outside, string>> = {
  changed: 'Changed outside Quoin',
  deleted: 'File deleted outside Quoin',
  unreachable: 'Desk’s folder out of reach',
}

/** Whether the work is safe. It never says "saved" of anything that is not on disk. */
export function SaveMark({ saving }: { readonly saving: SaveState }) {
  switch (saving.state) {
    case 'saved':
      return (
        <span className="save-mark" data-state="saved">
          <span className="dot" aria-hidden="true" />
          Saved {clockTime(saving.at)}
        </span>
      )
    case 'pending':
      return (
        <span className="save-mark" data-state="pending">
          <span className="dot" aria-hidden="true" />
          Saving…
        </span>
      )
    case 'failed':
      return (
        <span className="save-mark clip" data-state="failed" role="alert" title={saving.message}>
          <CircleAlert className="icon" aria-hidden="true" />
          <span className="clip">Not saved: {saving.message}</span>
        </span>
      )
    case 'readOnly':
      return (
        <span className="save-mark clip" data-state="pending" title={saving.message}>
          <Lock className="icon" aria-hidden="true" />
          <span className="clip">Can be read, not changed</span>
        </span>
      )
    case 'outside':
      return (
        <span className="save-mark clip" data-state="failed" title={saving.message}>
          <CircleAlert className="icon" aria-hidden="true" />
          <span className="clip">{OUTSIDE[saving.what]}</span>
        </span>
      )
    default:
      return assertNever(saving)
  }
}
