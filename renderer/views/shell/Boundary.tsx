/**
 * What goes wrong while one part of the window is drawn costs that part alone: without this, React takes the whole page
 * away. What was done is safe in the main process, so the part says so and can be tried again.
 */
import { Component, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'

export interface BoundaryProps {
  /** As the user calls the part: “The inspector”. */
  readonly name: string
  /** Once this is another, the part is tried again: another article may do no harm. */
  readonly about: string | undefined
  readonly children: ReactNode
}

interface Failed {
  readonly why: string | null
  readonly about: string | undefined
}

export class Boundary extends Component<BoundaryProps, Failed> {
  override readonly state: Failed = { why: null, about: this.props.about }

  static getDerivedStateFromError(error: unknown): Pick<Failed, 'why'> {
    return { why: error instanceof Error ? error.message : String(error) }
  }

  static getDerivedStateFromProps({ about }: BoundaryProps, before: Failed): Failed | null {
    return about === before.about ? null : { why: null, about }
  }

  override render(): ReactNode {
    const { name, children } = this.props
    const { why } = this.state
    if (why === null) return children
    return (
      <div className="empty" role="alert">
        <strong>{name} cannot be shown</strong>
        <p>
          Nothing is lost: all that you did is kept. If trying again does not help, this is what went wrong:
        </p>
        <p className="quiet">{why}</p>
        <Button className="button" onPress={() => this.setState({ why: null })}>
          Try again
        </Button>
      </div>
    )
  }
}
