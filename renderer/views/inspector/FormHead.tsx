import type { ReactNode } from 'react'
import { CommandButton } from '../command/CommandButton.tsx'
import { TagsHere } from './TagsHere.tsx'

export interface FormHeadProps {
  readonly title: string
  /** What taking it away is called here. */
  readonly remove?: string
  /** Short facts beside the title. */
  readonly children?: ReactNode
}

/** What is in hand, how to be rid of it, and what else is at the caret. */
export function FormHead({ title, remove, children }: FormHeadProps) {
  return (
    <>
      <div className="form-head">
        <h3>{title}</h3>
        {children}
        <span className="grow" />
        <CommandButton
          command="tag.remove"
          look="plain small"
          {...(remove === undefined ? {} : { label: remove })}
        />
      </div>
      <TagsHere />
    </>
  )
}
