import type { Queue } from '../../store/selectors.ts'
import { Bar } from '../../ui/Bar.tsx'
import { CommandButton } from '../command/CommandButton.tsx'

/** The suggestion at hand: what, how sure, why; accept, adjust or reject. */
export function QueueCard({
  queue: { position, total, quote, reason, confidence },
}: {
  readonly queue: Queue
}) {
  // Whom an editor has chosen meanwhile counts, not whom the engine meant.
  const [speaker] = quote.speakers.flatMap(({ label, as }) =>
    as === undefined || as.includes(label) ? [] : `: ${label}`,
  )
  const sure = `${Math.round(confidence * 100)} %`
  return (
    <section className="foot-card" aria-label="Suggestion at hand" data-over-text="card">
      <div className="queue-place">
        <span>{`${position} of ${total}`}</span>
        <span className="confidence" title="How sure the engine is">
          <Bar label="Confidence" value={confidence} valueLabel={sure} />
          <span aria-hidden="true">{sure}</span>
        </span>
      </div>
      <div className="queue-words">
        <p className="serif queue-text" dir="auto">
          {quote.text}
        </p>
        <p className="queue-reason" dir="auto">
          {reason}
          {speaker}
        </p>
      </div>
      <div className="queue-actions">
        <CommandButton command="suggest.accept" label="Accept" />
        <CommandButton command="suggest.adjust" label="Adjust" />
        <CommandButton command="suggest.reject" label="Reject" />
      </div>
    </section>
  )
}
