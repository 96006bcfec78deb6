/**
 * Find in the article (the hits are the editor's, `editor/plugins/findPlugin.ts`). Enter goes to the next hit; Esc goes back
 * to the text with the hit selected, ready to be tagged.
 */
import { ChevronDown, ChevronUp, Search } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { finding, type FindingView } from '../../store/finding.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { CommandButton } from '../command/CommandButton.tsx'
import { useOfArticle } from '../useOfArticle.ts'

export function FindBar() {
  const found = useOfArticle(finding, null)
  const { find, run, show, focusGalley } = useWorkbench(({ actions }) => actions)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    return () => find('')
  }, [find])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') run(event.shiftKey ? 'edit.findPrevious' : 'edit.findNext')
    else if (event.key === 'Escape') {
      show(null)
      focusGalley()
    } else return
    event.preventDefault()
  }
  return (
    <div className="find-bar" role="search">
      <div className="field icon-field">
        <Search className="icon" aria-hidden="true" />
        <input
          ref={input}
          type="text"
          dir="auto"
          aria-label="Find in article"
          placeholder="Find in article"
          spellCheck={false}
          onChange={(event) => find(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <span className="find-count" role="status">
        {found && placeOf(found)}
      </span>
      <CommandButton
        command="edit.findPrevious"
        icon={<ChevronUp className="icon" aria-hidden="true" />}
        keyIn="iconTip"
      />
      <CommandButton
        command="edit.findNext"
        icon={<ChevronDown className="icon" aria-hidden="true" />}
        keyIn="iconTip"
      />
    </div>
  )
}

function placeOf({ position, total, isCapped }: FindingView): string {
  if (total === 0) return 'nothing found'
  return `${position} of ${total}${isCapped ? '+' : ''}`
}
