import { Button } from 'react-aria-components/Button'
import type { LinkedTag } from '../../store/selectors.ts'
import { tagsHere } from '../../store/tagsHere.ts'
import { inHand } from '../../store/inHand.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { useOfArticle } from '../useOfArticle.ts'
import { ROLE_WORDS } from '../wording.ts'

const LETTERS = { content: 'Q', cue: 'C', source: 'S', comment: 'M' } as const
const NONE: readonly LinkedTag[] = []

/** Where tags overlap at the caret: the others, the shortest first; a press takes one in hand. */
export function TagsHere() {
  const tags = useOfArticle(tagsHere, NONE)
  const heldId = useOfArticle((state) => inHand(state)?.id, undefined)
  const takeInHand = useWorkbench(({ actions }) => actions.takeInHand)
  const others = tags.filter(({ id }) => id !== heldId)
  if (others.length === 0) return null
  return (
    <div className="tags-here" role="group" aria-label="Other tags at the caret">
      <span className="quiet">{heldId === undefined ? 'Here:' : 'Also here:'}</span>
      {others.map(({ id, role, text }) => (
        <Button
          key={id}
          className="tag-here"
          data-role={role}
          preventFocusOnPress
          aria-label={`Select the ${ROLE_WORDS[role]} “${text}”`}
          onPress={() => takeInHand(id)}
        >
          <b aria-hidden="true">{LETTERS[role]}</b>
          <span className="clip" dir="auto">
            {text}
          </span>
        </Button>
      ))}
    </div>
  )
}
