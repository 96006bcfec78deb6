import type { Speaker } from '../../store/selectors.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { speakerAvatar } from './speakerAvatar.ts'

/** Who said it, and how the article puts it. */
export function SpeakerLine({ speaker }: { readonly speaker: Speaker }) {
  const { label, kind, anonymous, as } = speaker
  return (
    <>
      <span className="speaker">
        <Avatar {...speakerAvatar(speaker)} />
        <span className="clip" dir="auto">
          {label}
        </span>
      </span>
      {kind === 'unresolved' && <Chip tone="dashed">who is it?</Chip>}
      {anonymous && <span className="visually-hidden">(unnamed)</span>}
      {as !== undefined && saysMore(as, label) && <Chip>{`as “${as}”`}</Chip>}
    </>
  )
}

/** "US President Donald Trump" adds nothing to Donald Trump; "he" does. */
function saysMore(as: string, label: string): boolean {
  return !as.includes(label) && !label.includes(as)
}
