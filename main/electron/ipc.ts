/**
 * The one door between windows and the main process. A call is answered when it comes from a page of ours, has a known
 * name and an argument that its parser accepts; anything else is refused by name, and nothing is ever thrown at a page.
 */
import type { IpcMainInvokeEvent } from 'electron'
import type { Answer, Argument, CallName } from '../../shared/contract/contract.ts'
import { CALL_NAMES } from '../../shared/contract/names.ts'
import { parsers } from '../../shared/contract/parsers.ts'
import { refuse, type Result } from '../../shared/result.ts'
import { isModest } from './isModest.ts'
import type { Log } from './log.ts'
import { isTrustedSender } from './trustedSender.ts'

type Handler<Name extends CallName, Caller> = (
  argument: Argument<Name>,
  caller: Caller,
) => Result<Answer<Name>> | Promise<Result<Answer<Name>>>

/** A call without a handler does not compile. */
export type Handlers<Caller> = { readonly [Name in CallName]: Handler<Name, Caller> }

export interface Door<Caller> {
  readonly handlers: Handlers<Caller>
  /** The window whose page has this id. */
  readonly findCaller: (contentsId: number) => Caller | undefined
  readonly log: Log
  /** Calls wait for it: the desk is being prepared while the first window loads. */
  readonly ready: Promise<unknown>
}

export async function answer<Caller>(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  name: unknown,
  argument: unknown,
  door: Door<Caller>,
): Promise<Result<unknown>> {
  const caller = door.findCaller(event.sender.id)
  if (caller === undefined || !isTrustedSender(event)) {
    door.log.warn(`refused a call from page ${event.sender.id}, which is none of ours`)
    return refuse('forbidden', 'Only Quoin’s own windows may ask for this.')
  }
  const known = CALL_NAMES.find((each) => each === name)
  if (known === undefined) return refuse('unknown', 'Quoin knows no such call.')
  if (!isModest(argument)) return malformed(known, 'it is too large', door.log)
  try {
    await door.ready
    return await dispatch(known, argument, caller, door)
  } catch (error) {
    door.log.error(`${known} failed`, error)
    return refuse('failed', `Something went wrong inside Quoin (${known}). What you did before is safe.`)
  }
}

async function dispatch<Name extends CallName, Caller>(
  name: Name,
  argument: unknown,
  caller: Caller,
  { handlers, log }: Door<Caller>,
): Promise<Result<Answer<Name>>> {
  const parsed = parsers[name].safeParse(argument)
  if (!parsed.success) return malformed(name, parsed.error.issues[0]?.message ?? 'it does not fit', log)
  return handlers[name](parsed.data, caller)
}

function malformed(name: CallName, reason: string, log: Log): Result<never> {
  log.warn(`refused a malformed ${name}: ${reason}`)
  return refuse('malformed', `Quoin did not understand ${name}: ${reason}.`)
}
