/** The fields of the quote in hand. */
import { useId } from 'react'
import { ATTRIBUTION_TYPES } from '../../../shared/model/attribution.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Chip } from '../../ui/Chip.tsx'
import { DraftField } from '../fields/DraftField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { commandRow } from '../command/commandRow.ts'
import { CommandButton } from '../command/CommandButton.tsx'
import { countOf, FIELD_WORDS, TYPE_WORDS } from '../wording.ts'
import { FormHead } from './FormHead.tsx'
import { FormRow } from '../fields/FormRow.tsx'
import { LinkedTags } from './LinkedTags.tsx'
import type { QuoteInHand } from './quoteInHand.ts'
import { SourceField } from './SourceField.tsx'
import { SourcingFields } from './SourcingFields.tsx'
import { SpeakerLine } from './SpeakerLine.tsx'

const TYPE_COMMANDS = { direct: 'tag.direct', indirect: 'tag.indirect', mixed: 'tag.mixed' } as const

export function QuoteForm({ quote }: { readonly quote: QuoteInHand }) {
  const { setType, setNote, unlink } = useWorkbench((state) => state.actions)
  const mode = useWorkbench(({ preferences }) => preferences.mode)
  const id = useId()
  const segments = ATTRIBUTION_TYPES.map((type) => ({
    value: type,
    name: TYPE_WORDS[type],
    label: (
      <>
        {TYPE_WORDS[type]}
        {mode === 'tagging' && (
          <span className="segment-key">{commandRow(TYPE_COMMANDS[type]).keys?.[0]}</span>
        )}
      </>
    ),
  }))
  const { cues, mentions, speakers, nestedIn, pieces } = quote
  return (
    <div className="form" role="group" aria-label="Selected quote">
      <FormHead title="Quote">
        {quote.status === 'suggested' && <Chip tone="dashed">suggested</Chip>}
        {pieces > 1 && <Chip>{countOf(pieces, 'piece')}</Chip>}
        {pieces === 0 && <Chip tone="bad">text is gone</Chip>}
      </FormHead>
      <FormRow id={`${id}type`} label={FIELD_WORDS.type}>
        <Segmented
          label="Type"
          value={quote.type}
          onChange={(type) => setType(quote.id, type)}
          segments={segments}
        />
        {quote.typeIsOverridden && <p className="form-hint">Set by hand, not by the quotation marks.</p>}
      </FormRow>
      <FormRow id={`${id}source`} label={FIELD_WORDS.whoSaidIt}>
        <SourceField
          key={quote.id}
          tagId={quote.id}
          speaker={speakers[0]}
          hint={mentions[0]?.text ?? ''}
          labelledBy={`${id}source`}
        />
        {speakers.slice(1).map((speaker) => (
          <p className="who more-speakers" key={`${speaker.sourceId ?? ''}${speaker.label}`}>
            <SpeakerLine speaker={speaker} />
          </p>
        ))}
      </FormRow>
      {mentions.length > 0 && (
        <FormRow id={`${id}named`} label={FIELD_WORDS.namedAs}>
          <LinkedTags tags={mentions} onUnlink={(tag) => unlink(quote.id, tag.id)} />
        </FormRow>
      )}
      <FormRow id={`${id}cue`} label={FIELD_WORDS.cue}>
        {cues.length > 0 ? (
          <LinkedTags tags={cues} onUnlink={(tag) => unlink(quote.id, tag.id)} />
        ) : (
          <CommandButton command="link.start" label="Link…" />
        )}
      </FormRow>
      <SourcingFields quote={quote} />
      {nestedIn && (
        <FormRow id={`${id}nested`} label={FIELD_WORDS.within}>
          <LinkedTags tags={[nestedIn]} />
        </FormRow>
      )}
      <FormRow id={`${id}note`} label={FIELD_WORDS.note}>
        <DraftField
          key={quote.id}
          labelledBy={`${id}note`}
          value={quote.note}
          lines={2}
          onCommit={(note) => setNote(quote.id, note)}
        />
      </FormRow>
    </div>
  )
}
