/** The kind of source that words in a newspaper most likely stand for; only a default, the list offers every kind. */
import type { SourceKind } from '../../../shared/model/source.ts'

const WRITTEN =
  /\b(statement|report|letter|memo|email|filing|lawsuit|complaint|document|transcript|release|order)s?\b/i
const MANY =
  /\b(people|sources|officials|diplomats|aides|residents|witnesses|lawmakers|analysts|experts|others)\b/i
const BODY =
  /\b(ministry|office|palace|house|department|agency|police|union|council|court|company|party|university|bank|commission|committee|group|authority|street)\b/i

export function guessKind(words: string): SourceKind {
  const trimmed = words.trim()
  if (trimmed.startsWith('@')) return 'socialAccount'
  if (WRITTEN.test(trimmed)) return 'document'
  if (/^(an?|one|another|some|several|multiple|many|two|three|four|five)\s/i.test(trimmed)) {
    return MANY.test(trimmed) ? 'anonymousGroup' : 'anonymous'
  }
  if (BODY.test(trimmed)) return 'organisation'
  if (/\p{Lu}/u.test(trimmed) || !/\s/.test(trimmed)) return 'person'
  return MANY.test(trimmed) ? 'anonymousGroup' : 'anonymous'
}
