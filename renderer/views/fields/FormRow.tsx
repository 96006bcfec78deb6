import type { ReactNode } from 'react'

export interface FormRowProps {
  readonly id: string
  readonly label: string
  readonly children: ReactNode
}

/** A label and its field; the field is labelled by the id. */
export function FormRow({ id, label, children }: FormRowProps) {
  return (
    <>
      <span className="form-label" id={id}>
        {label}
      </span>
      <div className="form-field">{children}</div>
    </>
  )
}
