/**
 * Any name -> one that is safe as a file name on every system and in the contract of IPC: letters, digits and hyphens,
 * short, and none of the names that Windows keeps for devices.
 */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/
const LONGEST_BYTES = 96

/** @param name a file's name or a title; its endings are left out */
export function makeSlug(name: string): string {
  const words = withoutEndings(name)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
    // The contract allows no combining marks that have no composed letter.
    .replace(/\p{M}+/gu, '')
  const slug = shortened(words).replace(/-+$/, '')
  if (slug === '') return 'article'
  return DEVICES.test(slug) ? `article-${slug}` : slug
}

/** `slug`, or `slug-2`, `slug-3` …, whichever is free. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug
  for (let count = 2; ; count++) if (!isTaken(`${slug}-${count}`)) return `${slug}-${count}`
}

/** What the contract of IPC accepts. */
export function isSlug(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,119}$/u.test(name)
}

/** Two slugs that some file system takes for the same name. */
export function foldedName(slug: string): string {
  return slug.normalize('NFC').toLowerCase()
}

function withoutEndings(name: string): string {
  const last = name.split(/[\\/]/).findLast((part) => part.trim() !== '') ?? ''
  return last
    .replace(/\.json$/i, '')
    .replace(/\.quoin$/i, '')
    .replace(/(?<=.)\.[a-z]{1,5}$/i, '')
}

function shortened(words: string): string {
  let bytes = 0
  let short = ''
  for (const character of words) {
    bytes += Buffer.byteLength(character)
    if (bytes > LONGEST_BYTES) return short
    short += character
  }
  return short
}
