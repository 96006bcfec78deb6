/** A speaker at a glance: initials for people, § for documents, ? for the unnamed. It repeats the label beside it. */
type AvatarShape = 'person' | 'thing' | 'anonymous' | 'unresolved'

export interface AvatarProps {
  readonly shape: AvatarShape
  readonly text: string
}

export function Avatar({ shape, text }: AvatarProps) {
  return (
    <span className="avatar" data-shape={shape} aria-hidden="true">
      {text}
    </span>
  )
}
