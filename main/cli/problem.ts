/** What is wrong with a tagged article, in words. */
export interface Problem {
  /** The tag's id; undefined when it is the article's own. */
  readonly id: string | undefined
  readonly reason: string
}
