import { useMemo } from 'react'
import { looseMentions } from '../../store/looseMentions.ts'
import { sourceRows } from '../../store/sourceRows.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import type { LinkedTag, SourceRow } from '../../store/selectors.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { countOf, KIND_WORDS } from '../wording.ts'
import { useOfArticle } from '../useOfArticle.ts'
import { sourceListRows, type SourceListRow } from './sourceListRows.ts'
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
const NONE_LOOSE: readonly LinkedTag[] = []

/** Who is quoted in this article, and how often. Choosing one shows its entry and jumps to its first quote. */
export function SourceList({ selectedId, onSelect }: SourceListProps) {
  const named = useOfArticle(sourceRows, NONE)
  const loose = useOfArticle(looseMentions, NONE_LOOSE)
  const { goToSource, takeInHand } = useWorkbench(({ actions }) => actions)
  const rows = useMemo(() => sourceListRows(named, loose), [named, loose])
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
      isHeading={isHeading}
      estimate={estimate}
      draw={draw}
      onChoose={(row) => {
        if ('loose' in row) takeInHand(row.id)
        else onSelect({ id: row.id, quoteId: goToSource(row.id) })
      }}
    />
  )
}

function isHeading(row: SourceListRow): boolean {
  return 'heading' in row
}

function estimate(row: SourceListRow): number {
  return 'heading' in row ? 35 : 56
}

function draw(row: SourceListRow) {
  if ('heading' in row) return row.heading
  if (!('loose' in row)) return drawSource(row)
  return (
    <div className="source-item">
      <Avatar {...speakerAvatar({ kind: 'unresolved', label: row.loose.text })} />
      <b className="clip" dir="auto">
        {row.loose.text}
      </b>
      <span className="source-detail">Tagged, in no quote</span>
    </div>
  )
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
