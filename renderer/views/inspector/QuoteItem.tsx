import type { QuoteRow } from '../../store/selectors.ts'
import { Chip } from '../../ui/Chip.tsx'
import { GROUND_WORDS, TYPE_GLYPHS, TYPE_WORDS } from '../wording.ts'
import { SpeakerLine } from './SpeakerLine.tsx'

const STATUS_WORDS = { suggested: 'Suggested, ', accepted: '', rejected: 'Rejected, ' } as const

/** One quote of the list: its words, what introduces it, and whose they are. */
export function QuoteItem({ row }: { readonly row: QuoteRow }) {
  const { status, type, text, cue, speakers, depth, orphaned, ground } = row
  return (
    <div className="quote-item" data-status={status} data-depth={Math.min(depth, 3)}>
      <span
        className="glyph"
        role="img"
        aria-label={`${STATUS_WORDS[status]}${TYPE_WORDS[type]}:`}
        title={`${STATUS_WORDS[status]}${TYPE_WORDS[type]} quote`}
      >
        {TYPE_GLYPHS[type]}
      </span>
      <span className="serif quote-text" dir="auto">
        {text}
      </span>
      <span className="who" data-speakers={Math.min(speakers.length, 2)}>
        {speakers.map((speaker) => (
          <SpeakerLine key={`${speaker.sourceId ?? ''}${speaker.label}`} speaker={speaker} />
        ))}
        {speakers.length === 0 && !orphaned && status !== 'rejected' && <Chip tone="bad">no source</Chip>}
        {ground !== 'unstated' && <Chip>{GROUND_WORDS[ground].toLowerCase()}</Chip>}
        {cue !== '' && (
          <span className="cue-words clip" dir="auto">
            {cue}
          </span>
        )}
      </span>
    </div>
  )
}
