/**
 * The contract -> `window.quoin`. It runs in every window before the page, inside Chromium's sandbox, and gives the page
 * frozen, named functions and nothing else: no channel names, no ipcRenderer, no event objects.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { CALL_CHANNEL, CALL_NAMES, EVENT_CHANNEL, EVENT_NAMES } from '../../shared/contract/names.ts'
import { askedAhead } from './askedAhead.ts'
import { createMailbox } from './mailbox.ts'

const mailbox = createMailbox(EVENT_NAMES)

ipcRenderer.on(EVENT_CHANNEL, (_event, name: unknown, payload: unknown) => {
  mailbox.deliver(name, payload)
})

const ask = askedAhead((name, argument) => ipcRenderer.invoke(CALL_CHANNEL, name, argument))

const calls = Object.fromEntries(CALL_NAMES.map((name) => [name, (argument: unknown) => ask(name, argument)]))

const on = Object.fromEntries(
  EVENT_NAMES.map((name) => [name, (listener: unknown) => mailbox.listen(name, listener)]),
)

contextBridge.exposeInMainWorld(
  'quoin',
  Object.freeze({ calls: Object.freeze(calls), on: Object.freeze(on) }),
)
