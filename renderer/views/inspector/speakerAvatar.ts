/** What the avatar of a speaker shows: initials, § for what is written, ? for whoever is not named. */
import { assertNever } from '../../../shared/assertNever.ts'
import { withoutArticle } from '../../../shared/suggest/people/description.ts'
import { personName } from '../../../shared/suggest/people/personName.ts'
import type { Speaker } from '../../store/selectors.ts'
import type { AvatarProps } from '../../ui/Avatar.tsx'

export function speakerAvatar({ kind, label }: Pick<Speaker, 'kind' | 'label'>): AvatarProps {
  switch (kind) {
    case 'anonymous':
    case 'anonymousGroup':
      return { shape: 'anonymous', text: '?' }
    case 'unresolved':
      return { shape: 'unresolved', text: '?' }
    case 'document':
    case 'publication':
      return { shape: 'thing', text: '§' }
    case 'organisation':
    case 'outlet':
    case 'group':
      return { shape: 'thing', text: initials(label) }
    case 'socialAccount':
      return { shape: 'thing', text: '@' }
    case 'person':
      return { shape: 'person', text: initials(label) }
    default:
      return assertNever(kind)
  }
}

/** First and last of a name: "Gareth R. Pugh" is GP, "UK Prime Minister Keir Starmer" KS. */
function initials(label: string): string {
  const name = personName(label.split(/\s+/u))?.full ?? withoutArticle(label)
  const words = name.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word))
  const [first, last] = [words[0] ?? name, words.length > 1 ? words.at(-1) : undefined]
  return firstLetter(first) + (last === undefined ? '' : firstLetter(last))
}

function firstLetter(word: string): string {
  return (Array.from(word)[0] ?? '').toUpperCase()
}
