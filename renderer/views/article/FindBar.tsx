/**
 * Find in the article (the hits are the editor's, `editor/plugins/findPlugin.ts`). It opens with the words that are selected,
 * or those of the last search. Enter goes to the next hit; Esc goes back to the text with the hit selected, ready to be
 * tagged. The bar has a row of its own above the text, where it covers no headline.
 */
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import { finding, type FindingView } from '../../store/finding.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { CommandButton } from '../command/CommandButton.tsx'
import { useOfArticle } from '../useOfArticle.ts'
import { useRoomAbove } from './useRoomAbove.ts'

export function FindBar() {
  const found = useOfArticle(finding, null)
  const { find, run, show, focusGalley, wordsToFind } = useWorkbench(({ actions }) => actions)
  const input = useRef<HTMLInputElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  useRoomAbove(bar)
  useEffect(() => {
    const field = input.current
    const { words, areSelected } = wordsToFind()
    if (field) {
      field.value = words
      field.focus()
      field.select()
    }
    if (areSelected) find(words)
    return () => find('')
  }, [find, wordsToFind])
  const close = (): void => {
    show(null)
    focusGalley()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    // The words of the last search are there, and nothing is marked yet.
    if (event.key === 'Enter' && !found) find(event.currentTarget.value)
    else if (event.key === 'Enter') run(event.shiftKey ? 'edit.findPrevious' : 'edit.findNext')
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  return (
    <div ref={bar} className="find-bar" role="search">
      <div className="field icon-field">
        <Search className="icon" aria-hidden="true" />
        <input
          ref={input}
          type="text"
          dir="auto"
          aria-label="Find in article"
          placeholder="Find in article"
          spellCheck={false}
          // React hears of no change when the same words are put in again.
          onInput={(event) => find(event.currentTarget.value)}
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
      <Button className="button bare" aria-label="Close" onPress={close}>
        <X className="icon" aria-hidden="true" />
      </Button>
    </div>
  )
}

function placeOf({ position, total, isCapped }: FindingView): string {
  if (total === 0) return 'nothing found'
  return `${position} of ${total}${isCapped ? '+' : ''}`
}
