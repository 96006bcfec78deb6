import { sourceRows } from '../../store/sourceRows.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import type { SourceRow } from '../../store/selectors.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { countOf, KIND_WORDS } from '../wording.ts'
import { useOfArticle } from '../useOfArticle.ts'
import { speakerAvatar } from './speakerAvatar.ts'

export interface ChosenSource {
  readonly id: string
  /** Its quote that came to hand with it. */
  readonly quoteId: string | undefined
}

export interface SourceListProps {
  readonly selectedId: string | null
  readonly onSelect: (source: ChosenSource) => void
}

const NONE: readonly SourceRow[] = []

/** Who is quoted in this article, and how often. Choosing one shows its entry and jumps to its first quote. */
export function SourceList({ selectedId, onSelect }: SourceListProps) {
  const rows = useOfArticle(sourceRows, NONE)
  const goToSource = useWorkbench(({ actions }) => actions.goToSource)
  if (rows.length === 0) {
    return (
      <div className="empty">
        <strong>No sources yet</strong>
        <p>
          A source is who or what said it: tag it in the text with <kbd>S</kbd> and link it to a quote with{' '}
          <kbd>L</kbd>, or press <kbd>W</kbd> on a quote to say who it is.
        </p>
      </div>
    )
  }
  return (
    <LongList
      label="Sources"
      rows={rows}
      selectedId={selectedId}
      estimate={estimate}
      draw={drawSource}
      onChoose={(row) => {
        onSelect({ id: row.id, quoteId: goToSource(row.id) })
      }}
    />
  )
}

function estimate(): number {
  return 56
}

function drawSource(row: SourceRow) {
  const { label, detail, kind, quotes, mentions } = row
  return (
    <div className="source-item">
      <Avatar {...speakerAvatar(row)} />
      <b className="clip" dir="auto">
        {label}
      </b>
      <span className="source-detail clip" dir="auto">
        {detail === '' ? KIND_WORDS[kind] : detail}
      </span>
      <span className="source-figures">
        {countOf(quotes, 'quote')}
        <span className="quiet">{countOf(mentions, 'mention')}</span>
      </span>
    </div>
  )
}
