import type { LinkingView } from '../../store/linking.ts'
import { ROLE_WORDS } from '../wording.ts'

/** Link mode is on: what Enter would link, and how to go on. */
export function LinkBar({ linking: { from, target, position, total } }: { readonly linking: LinkingView }) {
  return (
    <section className="foot-card link-bar" aria-label="Linking" data-over-text="card">
      <div className="queue-place">
        <span>{`${position} of ${total}`}</span>
        <span>nearest first</span>
      </div>
      <div className="queue-words">
        <p>
          Link to the {ROLE_WORDS[target.role]}{' '}
          <span className="sample-tag serif" data-role={target.role} dir="auto">
            {target.text}
          </span>
        </p>
        <p className="queue-reason clip" dir="auto">
          {from.text}
        </p>
      </div>
      <div className="queue-actions key-hints">
        <span>
          <kbd>Tab</kbd> next
        </span>
        <span>
          <kbd>Enter</kbd> link
        </span>
        <span>
          <kbd>Esc</kbd> leave
        </span>
      </div>
    </section>
  )
}
