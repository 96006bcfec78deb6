/** The parts of a frame, from the outermost in the page to the innermost: what was said, who said it, what introduces it. */
export const TAG_ROLES = ['content', 'source', 'cue'] as const
export type TagRole = (typeof TAG_ROLES)[number]
/** The roles of what is linked to a quote. */
export type PartRole = Exclude<TagRole, 'content'>

/** The roles of all marks that say where a record stands in the text, in the same order. */
export const ROLES = [...TAG_ROLES, 'comment'] as const
export type Role = (typeof ROLES)[number]
