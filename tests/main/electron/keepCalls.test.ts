import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { describe, expect, it } from 'vitest'
import { keepCalls } from '../../../main/electron/keepCalls.ts'

type Listener = Parameters<IpcMain['handle']>[1]

function kept() {
  const listeners: Listener[] = []
  const calls = keepCalls({ handle: (_channel, listener) => void listeners.push(listener) })
  const call = (name: string): Promise<unknown> =>
    Promise.resolve(listeners[0]?.({} as IpcMainInvokeEvent, name, null))
  return { calls, call }
}

describe('calls that come before there is anybody to answer', () => {
  it('are answered once there is, in JSON', async () => {
    const { calls, call } = kept()
    const answered = call('window.begin')
    calls.answerWith((_event, name) => Promise.resolve({ ok: true, value: name }))
    expect(await answered).toBe('{"ok":true,"value":"window.begin"}')
  })

  it('say that a page is there', async () => {
    const { calls, call } = kept()
    void call('window.begin')
    await expect(calls.first).resolves.toBeUndefined()
  })
})
