import { useId } from 'react'
import { FIND_IN, FIND_SINCE, FIND_STATES } from '../../../shared/contract/desk.ts'
import { ATTRIBUTION_TYPES } from '../../../shared/model/attribution.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Picker } from '../../ui/Picker.tsx'
import {
  choicesOf,
  FIELD_WORDS,
  FIND_IN_WORDS,
  FIND_SINCE_WORDS,
  FIND_STATE_WORDS,
  FIND_TYPE_WORDS,
} from '../wording.ts'
import { SourceFacet } from './SourceFacet.tsx'

const ANY = 'any'
const types = choicesOf([ANY, ...ATTRIBUTION_TYPES], FIND_TYPE_WORDS)
const places = choicesOf(FIND_IN, FIND_IN_WORDS)
const states = choicesOf(FIND_STATES, FIND_STATE_WORDS)
const times = choicesOf(FIND_SINCE, FIND_SINCE_WORDS)

/** What narrows the search: where, which quotes, whose, in what state, since when. */
export function SearchFacets() {
  const query = useWorkbench((state) => state.query)
  const { search } = useWorkbench(({ actions }) => actions)
  return (
    <div className="search-facets">
      <Facet label={FIELD_WORDS.lookIn}>
        {(id) => (
          <Picker
            labelledBy={id}
            choices={places}
            value={query.within}
            onChange={(within) => search({ within })}
          />
        )}
      </Facet>
      <Facet label={FIELD_WORDS.type}>
        {(id) => (
          <Picker
            labelledBy={id}
            choices={types}
            value={query.type ?? ANY}
            onChange={(type) => search({ type: type === ANY ? null : type })}
          />
        )}
      </Facet>
      <SourceFacet />
      <Facet label={FIELD_WORDS.state}>
        {(id) => (
          <Picker
            labelledBy={id}
            choices={states}
            value={query.state}
            onChange={(state) => search({ state })}
          />
        )}
      </Facet>
      <Facet label={FIELD_WORDS.changed}>
        {(id) => (
          <Picker
            labelledBy={id}
            choices={times}
            value={query.since}
            onChange={(since) => search({ since })}
          />
        )}
      </Facet>
    </div>
  )
}

interface FacetProps {
  readonly label: string
  /** @param id of what labels it */
  readonly children: (id: string) => React.ReactNode
}

function Facet({ label, children }: FacetProps) {
  const id = useId()
  return (
    <div className="search-facet">
      <span className="visually-hidden" id={id}>
        {label}
      </span>
      {children(id)}
    </div>
  )
}
