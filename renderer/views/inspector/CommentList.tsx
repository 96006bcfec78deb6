/** What colleagues have to say on this article: the open comments, or all. Choosing one shows it, and its words in the text. */
import { useMemo, useState } from 'react'
import { commentRows, type CommentRow } from '../../store/comments.ts'
import { inHand } from '../../store/inHand.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Keys } from '../../ui/Keys.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { commandRow, keysIn } from '../command/commandRow.ts'
import { useOfArticle } from '../useOfArticle.ts'
import { CommentItem } from './CommentItem.tsx'

const NONE: readonly CommentRow[] = []

export function CommentList() {
  const all = useOfArticle(commentRows, NONE)
  const selectedId = useOfArticle((editor) => inHand(editor)?.id ?? null, null)
  const { takeInHand, focusGalley } = useWorkbench(({ actions }) => actions)
  const [shown, setShown] = useState<'open' | 'all'>('open')
  const rows = useMemo(
    () => (shown === 'all' ? all : all.filter(({ comment }) => !comment.settled)),
    [all, shown],
  )
  if (all.length === 0) return <NoComments />
  return (
    <>
      <div className="list-filter">
        <Segmented
          label="Which comments"
          value={shown}
          onChange={setShown}
          segments={[
            { value: 'open', label: 'Open' },
            { value: 'all', label: 'All' },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <p className="empty">All comments are settled.</p>
      ) : (
        <LongList
          label="Comments"
          rows={rows}
          selectedId={selectedId}
          estimate={estimate}
          draw={draw}
          onChoose={({ id }, byKey) => {
            takeInHand(id)
            if (byKey) focusGalley()
          }}
        />
      )}
    </>
  )
}

function NoComments() {
  const mode = useWorkbench(({ preferences }) => preferences.mode)
  return (
    <div className="empty">
      <strong>No comments yet</strong>
      <p>
        Select words, a quote, a cue or a source and press{' '}
        <Keys keys={keysIn(mode, commandRow('comment.add')).slice(0, 1)} /> to say something about them to a
        colleague.
      </p>
    </div>
  )
}

function estimate(): number {
  return 78
}

function draw(row: CommentRow) {
  return <CommentItem row={row} />
}
