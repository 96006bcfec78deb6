import { Fragment, type ReactNode } from 'react'
import type { Choice, Chooser } from './useChooser.ts'

export interface ChoiceListProps<Item extends Choice & { readonly group: string }> {
  readonly label: string
  readonly chooser: Chooser<Item>
  readonly items: readonly Item[]
  readonly onChoose: (item: Item) => void
  readonly draw: (item: Item) => ReactNode
}

/** The answers of a chooser, with a heading where a new group begins. */
export function ChoiceList<Item extends Choice & { readonly group: string }>(props: ChoiceListProps<Item>) {
  const { label, chooser, items, onChoose, draw } = props
  return (
    <div className="options" role="listbox" id={chooser.listId} aria-label={label}>
      {items.map((item, index) => (
        <Fragment key={item.id}>
          {item.group !== items[index - 1]?.group && (
            <div className="option-group" role="presentation">
              {item.group}
            </div>
          )}
          <div
            className="option"
            role="option"
            tabIndex={-1}
            id={chooser.optionId(item)}
            aria-selected={item === chooser.best}
            aria-disabled={item.isDisabled === true}
            data-best={item === chooser.best || undefined}
            data-disabled={item.isDisabled === true || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => item.isDisabled !== true && onChoose(item)}
            onKeyDown={undefined}
          >
            {draw(item)}
          </div>
        </Fragment>
      ))}
    </div>
  )
}
