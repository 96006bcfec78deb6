import { Bar } from '../../ui/Bar.tsx'
import { clockTime, shortDate } from '../clockTime.ts'
import { countOf } from '../wording.ts'
import type { CardRow } from './deskRows.ts'

/**
 * One article of the desk. All are measured on one scale, from none of its quotes sourced to all, and suggestions count as
 * quotes: an article is not done while there are some to be looked at.
 */
export function ArticleItem({ row: { card, day, differs } }: { readonly row: CardRow }) {
  const { title, slug, quotes, sourced, suggested, changedAt } = card
  const total = quotes + suggested
  const measure = total === 0 ? 'No quotes yet' : `${sourced} of ${total} sourced`
  const left = suggested === 0 ? '' : `, ${countOf(suggested, 'suggestion')} left`
  return (
    <div className="article-item" title={`${title}\n${measure}${left}`}>
      <b className="clip" dir="auto">
        {title}
      </b>
      <small>
        <span>{measure}</span>
        {total > 0 && (
          <Bar
            label="Sourced"
            value={sourced / total}
            also={quotes / total}
            valueLabel={`${measure}${left}`}
          />
        )}
      </small>
      <small className="quiet">
        <span className="clip grow">{slug}</span>
        <time dateTime={changedAt}>{day === 'Earlier' ? shortDate(changedAt) : clockTime(changedAt)}</time>
      </small>
      {differs !== undefined && (
        <small className="differs" dir="auto">
          {differs}
        </small>
      )}
    </div>
  )
}
