/**
 * Type-ahead over a list: the best answer is always at hand, arrows go further, Enter takes it. The palette and the
 * field that asks who it is are both made of it.
 */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { stepInList } from './stepInList.ts'

export interface Choice {
  readonly id: string
  readonly isDisabled?: boolean
}

export interface Chooser<Item extends Choice> {
  readonly best: Item | undefined
  readonly inputProps: {
    readonly role: 'combobox'
    readonly 'aria-expanded': boolean
    readonly 'aria-controls': string
    readonly 'aria-autocomplete': 'list'
    readonly 'aria-activedescendant': string | undefined
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
  readonly listId: string
  readonly optionId: (item: Item) => string
}

export function useChooser<Item extends Choice>(
  items: readonly Item[],
  onChoose: (item: Item) => void,
): Chooser<Item> {
  const listId = useId()
  const [atHand, setAtHand] = useState<string | null>(null)
  const chosen = items.find(({ id, isDisabled }) => id === atHand && isDisabled !== true)
  const best = chosen ?? items.find(({ isDisabled }) => isDisabled !== true)
  const optionId = (item: Item): string => `${listId}${item.id}`
  const bestId = best ? optionId(best) : undefined

  // Only what an arrow reached is scrolled to; the first answer is in sight anyway.
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current || bestId === undefined) return
    moved.current = false
    document.getElementById(bestId)?.scrollIntoView({ block: 'nearest' })
  }, [bestId])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (best) onChoose(best)
      return
    }
    if (!['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'].includes(event.key)) return
    event.preventDefault()
    const now = best ? items.indexOf(best) : -1
    const next = stepInList(event.key, now, items.length, (index) => items[index]?.isDisabled !== true)
    moved.current = true
    if (next !== null) setAtHand(items[next]?.id ?? null)
  }

  return {
    best,
    listId,
    optionId,
    inputProps: {
      role: 'combobox',
      'aria-expanded': items.length > 0,
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      'aria-activedescendant': bestId,
      onKeyDown,
    },
  }
}
