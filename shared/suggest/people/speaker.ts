import type { SourceKind } from '../../model/source.ts'

/** Who or what is behind a mention: the same object for all mentions of one, so that they become one source. */
export interface Speaker {
  /** The same for every mention of this speaker in the article, and from one reading of the article to the next. */
  readonly key: string
  readonly kind: SourceKind
  /** What to call it; for anonymous sources, who have no name, how the article describes them first. */
  readonly name: string
  /** "UK Prime Minister", "a teacher in Leeds"; empty where the article says nothing. */
  readonly descriptor: string
  /** Short forms of the name that the article uses: "Starmer", "HA". */
  readonly aliases: readonly string[]
  readonly affiliation?: string
  /** Who issued the document. */
  readonly issuer?: string
}
