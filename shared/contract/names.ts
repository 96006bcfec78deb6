/** The contract's names as values, for the preload script and for main: nothing of the parsers comes along with them. */
import { ARTICLE_CALLS, ARTICLE_EVENTS } from './article.ts'
import type { CallName, EventName } from './contract.ts'
import { DESK_CALLS, DESK_EVENTS } from './desk.ts'
import { JOB_CALLS, JOB_EVENTS } from './jobs.ts'
import type { NamesOf } from './namesOf.ts'
import { SOURCES_CALLS, SOURCES_EVENTS } from './sources.ts'
import { WINDOW_CALLS, WINDOW_EVENTS } from './window.ts'

/** Every call and every event goes over one of these two channels; nothing else listens. */
export const CALL_CHANNEL = 'quoin.call'
export const EVENT_CHANNEL = 'quoin.event'

const calls: NamesOf<Record<CallName, unknown>> = {
  ...ARTICLE_CALLS,
  ...DESK_CALLS,
  ...JOB_CALLS,
  ...SOURCES_CALLS,
  ...WINDOW_CALLS,
}

const events: NamesOf<Record<EventName, unknown>> = {
  ...ARTICLE_EVENTS,
  ...DESK_EVENTS,
  ...JOB_EVENTS,
  ...SOURCES_EVENTS,
  ...WINDOW_EVENTS,
}

export const CALL_NAMES = Object.keys(calls) as readonly CallName[]
export const EVENT_NAMES = Object.keys(events) as readonly EventName[]
