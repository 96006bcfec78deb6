/** A speaker at a glance: initials for people, § for documents, ? for the unnamed. It repeats the label beside it. */
type AvatarShape = 'person' | 'thing' | 'anonymous' | 'unresolved'

export interface AvatarProps {
  readonly shape: AvatarShape
  readonly text: string
}

export function Avatar({ shape, text }: AvatarProps) {
  // Drawn, not written: as text, the initials would be part of what a button they stand in seems to be called.
  return <span className="avatar" data-shape={shape} data-text={text} aria-hidden="true" />
}
