import { assertNever } from '../../../shared/assertNever.ts'
import { inHand } from '../../store/inHand.ts'
import { rejectedHere } from '../../store/rejectedHere.ts'
import { useOfArticle } from '../useOfArticle.ts'
import { CommentForm } from './CommentForm.tsx'
import { CueForm } from './CueForm.tsx'
import { MentionForm } from './MentionForm.tsx'
import { NothingInHand } from './NothingInHand.tsx'
import { QuoteForm } from './QuoteForm.tsx'
import { RejectedForm } from './RejectedForm.tsx'

/** The fields of the tag in hand, whatever it is. */
export function TagForm() {
  const held = useOfArticle(inHand, null)
  const rejected = useOfArticle(rejectedHere, null)
  switch (held?.role) {
    case 'content':
      return <QuoteForm quote={held} />
    case 'cue':
      return <CueForm cue={held} />
    case 'source':
      return <MentionForm mention={held} />
    case 'comment':
      return <CommentForm key={held.id} held={held} />
    case undefined:
      return rejected ? <RejectedForm row={rejected} /> : <NothingInHand />
    default:
      return assertNever(held)
  }
}
