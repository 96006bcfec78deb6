import { Unlink } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { ROLE_WORDS } from '../wording.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import type { LinkedTag } from '../../store/selectors.ts'

export interface LinkedTagsProps {
  readonly tags: readonly LinkedTag[]
  /** How to take a link away; without it the tags can only be jumped to. */
  readonly onUnlink?: (tag: LinkedTag) => void
}

/** Tags that belong to the one in hand: a press jumps there. */
export function LinkedTags({ tags, onUnlink }: LinkedTagsProps) {
  const takeInHand = useWorkbench(({ actions }) => actions.takeInHand)
  return (
    <ul className="linked-tags">
      {tags.map((tag) => (
        <li key={tag.id}>
          <Button
            className="field linked-tag"
            aria-label={`Go to the ${ROLE_WORDS[tag.role]} “${tag.text}”`}
            onPress={() => takeInHand(tag.id)}
          >
            <span className="sample-tag clip" data-role={tag.role} dir="auto">
              {tag.text}
            </span>
          </Button>
          {onUnlink && (
            <Button
              className="button plain bare"
              aria-label={`Unlink the ${ROLE_WORDS[tag.role]} “${tag.text}”`}
              onPress={() => onUnlink(tag)}
            >
              <Unlink className="icon" aria-hidden="true" />
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
