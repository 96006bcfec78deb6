/** The roles of the marks that say where a record stands in the text, from the outermost in the page to the innermost. */
export const ROLES = ['content', 'source', 'cue', 'comment'] as const
export type Role = (typeof ROLES)[number]

/** The roles of a frame: what was said, who said it, what introduces it. */
export type TagRole = Exclude<Role, 'comment'>
