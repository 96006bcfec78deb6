import { propose } from '../../../shared/suggest/propose.ts'

const words = (text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string =>
  ranges.map(({ start, end }) => text.slice(start, end)).join(' … ')

/** Each proposal as "content ¦ cue ¦ source", its parts joined by " … ". */
export const tagged = (text: string): readonly string[] =>
  propose(text, []).map(
    ({ content, cue, source }) => `${words(text, content)} ¦ ${words(text, cue)} ¦ ${words(text, source)}`,
  )

/** The same with the name of the reading that found it before each. */
export const readings = (text: string): readonly string[] =>
  propose(text, []).map(
    ({ rule, content, cue, source }) =>
      `${rule}: ${words(text, content)} ¦ ${words(text, cue)} ¦ ${words(text, source)}`,
  )
