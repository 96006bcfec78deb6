/**
 * Everything that passes between a window and the main process, one file an area. A call without a name, a parser
 * (`…Parsers.ts`) or a handler (`main/handlers`) does not compile.
 *
 * A window never owns a file and never names a path. It knows articles by slug.
 */
import type { Result } from '../result.ts'
import type { ArticleCalls, ArticleEvents } from './article.ts'
import type { DeskCalls, DeskEvents } from './desk.ts'
import type { JobCalls, JobEvents } from './jobs.ts'
import type { SourcesCalls, SourcesEvents } from './sources.ts'
import type { WindowCalls, WindowEvents } from './window.ts'

interface Calls extends ArticleCalls, DeskCalls, JobCalls, SourcesCalls, WindowCalls {}

export interface Events extends ArticleEvents, DeskEvents, JobEvents, SourcesEvents, WindowEvents {}

export type CallName = keyof Calls
export type EventName = keyof Events
export type Argument<Name extends CallName> = Parameters<Calls[Name]>[0]
export type Answer<Name extends CallName> = ReturnType<Calls[Name]>

/**
 * What the preload script puts on `window.quoin`: frozen, named functions and nothing else. An answer is the JSON of a
 * `Result`: as objects, a long article would be copied into the page value by value.
 */
export interface PreloadBridge {
  readonly calls: { readonly [Name in CallName]: (argument: Argument<Name>) => Promise<string> }
  readonly on: Bridge['on']
}

/** The contract as the window's own code has it (`renderer/bridge.ts`). */
export interface Bridge {
  readonly calls: { readonly [Name in CallName]: (argument: Argument<Name>) => Promise<Result<Answer<Name>>> }
  /** @returns how to stop listening */
  readonly on: { readonly [Name in EventName]: (listener: (event: Events[Name]) => void) => () => void }
}
