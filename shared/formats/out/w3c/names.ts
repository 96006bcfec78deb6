/**
 * What things of an article are called in the world of linked data: `urn:quoin:ARTICLE` and `urn:quoin:ARTICLE:ID`. They are
 * whole names, for a second file could not say `#q1` of something in the first; and they hold no place, for there is none.
 */
export function articleName(articleId: string): string {
  return `urn:quoin:${escaped(articleId)}`
}

export function nameIn(articleId: string, ...ids: readonly string[]): string {
  return [articleName(articleId), ...ids.map(escaped)].join(':')
}

/** Half a surrogate pair, which no address can hold, is written by its number. */
function escaped(id: string): string {
  return encodeURIComponent(id.replace(/\p{Cs}/gu, (half) => `~${half.charCodeAt(0).toString(16)}`))
}
