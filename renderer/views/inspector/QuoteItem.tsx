import type { QuoteRow } from '../../store/selectors.ts'
import { Chip } from '../../ui/Chip.tsx'
import { GROUND_WORDS, STATUS_WORDS, TYPE_WORDS } from '../wording.ts'
import { SpeakerLine } from './SpeakerLine.tsx'

/** One quote of the list: its words beside a rule as in the text, whose they are, what introduces it, and its type. */
export function QuoteItem({ row }: { readonly row: QuoteRow }) {
  const { status, type, text, cue, speakers, depth, orphaned, ground } = row
  return (
    <div className="quote-item" data-status={status} data-depth={Math.min(depth, 3)}>
      <span className="serif quote-text" dir="auto">
        {text}
      </span>
      <span className="who">
        {speakers.map((speaker) => (
          <SpeakerLine key={`${speaker.sourceId ?? ''}${speaker.label}`} speaker={speaker} />
        ))}
        {speakers.length === 0 && !orphaned && status !== 'rejected' && <Chip tone="bad">no source</Chip>}
        {ground !== 'unstated' && <Chip>{GROUND_WORDS[ground].toLowerCase()}</Chip>}
        {cue !== '' && (
          <span className="cue-words" dir="auto">
            {cue}
          </span>
        )}
        <span className="quote-kind">
          {TYPE_WORDS[type].toLowerCase()}
          {/* The rule beside the words shows it. */}
          {status !== 'accepted' && <span className="visually-hidden">, {STATUS_WORDS[status]}</span>}
        </span>
      </span>
    </div>
  )
}
