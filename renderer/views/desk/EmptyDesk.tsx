import { FolderOpen } from 'lucide-react'
import { CommandButton } from '../command/CommandButton.tsx'

/** What a first start shows: where articles come from, and that they stay here. */
export function EmptyDesk() {
  return (
    <div className="empty">
      <strong>Nothing on the desk yet</strong>
      <p>Open a draft, or drop files anywhere on this window: plain text from the wire, or tagged JSON.</p>
      <p>Everything stays on this machine. Quoin never sends anything.</p>
      <CommandButton command="file.open" icon={<FolderOpen className="icon" aria-hidden="true" />} />
      <CommandButton command="file.fromClipboard" look="plain" />
    </div>
  )
}
