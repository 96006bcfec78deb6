import type { ArticleCard } from '../../../shared/ipc/contract.ts'
import { Bar } from '../../ui/Bar.tsx'
import { clockTime, shortDate } from '../clockTime.ts'
import { countOf } from '../wording.ts'
import type { DayGroup } from './dayGroup.ts'

/** One article of the desk: how far its sourcing is, and what waits. */
export function ArticleItem({ card, day }: { readonly card: ArticleCard; readonly day: DayGroup }) {
  const { title, quotes, sourced, suggested, changedAt } = card
  return (
    <div className="article-item">
      <b className="clip" dir="auto">
        {title}
      </b>
      <small>
        {quotes === 0 ? (
          <span>{suggested > 0 ? 'Not started' : 'No quotes tagged'}</span>
        ) : (
          <>
            <span>{`${sourced} of ${quotes} sourced`}</span>
            <Bar label="Sourced" value={sourced / quotes} valueLabel={`${sourced} of ${quotes}`} />
          </>
        )}
      </small>
      <small className="quiet">
        <time dateTime={changedAt}>{day === 'Earlier' ? shortDate(changedAt) : clockTime(changedAt)}</time>
        {suggested > 0 && <span>{`${countOf(suggested, 'suggestion')} left`}</span>}
      </small>
    </div>
  )
}
