/** On what terms the words were given and how they were obtained; for unnamed sources also why. */
import { useId } from 'react'
import { GROUNDS, OBTAINED } from '../../../shared/model/sourcing.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { DraftField } from '../fields/DraftField.tsx'
import { Picker } from '../../ui/Picker.tsx'
import { choicesOf, FIELD_WORDS, GROUND_WORDS, OBTAINED_WORDS } from '../wording.ts'
import { FormRow } from '../fields/FormRow.tsx'
import type { QuoteInHand } from './quoteInHand.ts'

const grounds = choicesOf(GROUNDS, GROUND_WORDS)
const waysObtained = choicesOf(OBTAINED, OBTAINED_WORDS)

export function SourcingFields({
  quote: { id: quoteId, sourcing, speakers },
}: {
  readonly quote: QuoteInHand
}) {
  const setSourcing = useWorkbench(({ actions }) => actions.setSourcing)
  const id = useId()
  const isAnonymous = speakers.some(({ anonymous }) => anonymous)
  return (
    <>
      <FormRow id={`${id}ground`} label={FIELD_WORDS.ground}>
        <Picker
          labelledBy={`${id}ground`}
          choices={grounds}
          value={sourcing.ground}
          onChange={(ground) => setSourcing(quoteId, { ground })}
        />
      </FormRow>
      <FormRow id={`${id}obtained`} label={FIELD_WORDS.obtained}>
        <Picker
          labelledBy={`${id}obtained`}
          choices={waysObtained}
          value={sourcing.obtained}
          onChange={(obtained) => setSourcing(quoteId, { obtained })}
        />
      </FormRow>
      {isAnonymous && (
        <>
          <FormRow id={`${id}reason`} label={FIELD_WORDS.whyUnnamed}>
            <DraftField
              key={quoteId}
              labelledBy={`${id}reason`}
              value={sourcing.anonymityReason ?? ''}
              onCommit={(anonymityReason) => setSourcing(quoteId, { anonymityReason })}
            />
          </FormRow>
          <FormRow id={`${id}approved`} label={FIELD_WORDS.approvedBy}>
            <DraftField
              key={quoteId}
              labelledBy={`${id}approved`}
              value={sourcing.approvedBy ?? ''}
              onCommit={(approvedBy) => setSourcing(quoteId, { approvedBy })}
            />
          </FormRow>
        </>
      )}
    </>
  )
}
