import type { z } from 'zod'

/** What each call of an area accepts. */
export type ParsersOf<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (argument: infer Given) => unknown
    ? z.ZodType<Given>
    : never
}
