import type { Hit } from '../../../shared/contract/desk.ts'
import { saidAt } from '../clockTime.ts'
import { countOf, HIT_WORDS } from '../wording.ts'
import type { FoundRow } from './foundRows.ts'

/** An article that was found, or a place in one: the words around what was looked for. */
export function FoundItem({ row }: { readonly row: FoundRow }) {
  if ('hit' in row) return <HitItem hit={row.hit} />
  const { title, slug, changedAt } = row.card
  return (
    <div className="found-article">
      <b className="clip" dir="auto">
        {title}
      </b>
      <span className="quiet clip">{slug}</span>
      {row.left > 0 && <span className="quiet">{countOf(row.left, 'more place')}</span>}
      <time className="quiet" dateTime={changedAt}>
        {saidAt(changedAt)}
      </time>
    </div>
  )
}

function HitItem({ hit }: { readonly hit: Hit }) {
  const { context, marked, by } = hit
  return (
    <div className="found-hit" data-in={hit.in}>
      <span className="found-kind quiet">{HIT_WORDS[hit.in]}</span>
      <span className="found-words" dir="auto">
        {marked.map(({ start, end }, index) => (
          <span key={start}>
            {context.slice(marked[index - 1]?.end ?? 0, start)}
            <mark>{context.slice(start, end)}</mark>
          </span>
        ))}
        {context.slice(marked.at(-1)?.end ?? 0)}
      </span>
      {by !== '' && (
        <span className="found-by quiet clip" dir="auto">
          {by}
        </span>
      )}
    </div>
  )
}
