/** The names of calls or events as a value. One that is missing, or is in the contract no longer, does not compile. */
export type NamesOf<Named> = { readonly [Name in keyof Named]: true }
