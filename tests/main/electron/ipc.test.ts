import { describe, expect, it, vi } from 'vitest'
import { CALL_NAMES } from '../../../shared/contract/names.ts'
import { ok } from '../../../shared/result.ts'
import { answer, type Door, type Handlers } from '../../../main/electron/ipc.ts'

interface Window {
  readonly id: number
}

type CallEvent = Parameters<typeof answer>[0]

const frame = (more: object = {}) => ({
  url: 'app://bundle/index.html',
  parent: null,
  frameTreeNodeId: 5,
  ...more,
})

/** Electron's frames throw when they are looked at after their end. */
function goneFrame(): object {
  return {
    get parent() {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed')
    },
  }
}

/** A call from the top frame of window 1, or from another frame of its page. */
function from(senderFrame: object | null, top: object | null = senderFrame, id = 1): CallEvent {
  return { senderFrame, sender: { id, mainFrame: top } } as unknown as CallEvent
}

function door(list: () => unknown = () => ok('listed')): Door<Window> {
  const handler = vi.fn<() => unknown>(list)
  const handlers = Object.fromEntries(CALL_NAMES.map((name) => [name, handler]))
  return {
    handlers: handlers as unknown as Handlers<Window>,
    findCaller: (id) => (id === 1 ? { id } : undefined),
    log: {
      info: vi.fn<(...given: readonly unknown[]) => void>(),
      warn: vi.fn<(...given: readonly unknown[]) => void>(),
      error: vi.fn<(...given: readonly unknown[]) => void>(),
    },
    ready: Promise.resolve(),
  }
}

describe('the door for calls', () => {
  it('answers the top frame of a window of ours', async () => {
    expect(await answer(from(frame()), 'desk.look', null, door())).toEqual(ok('listed'))
  })

  it('keeps a page waiting that asks before the desk is prepared', async () => {
    let prepare = (): void => undefined
    const ready = new Promise<void>((resolve) => {
      prepare = resolve
    })
    const prepared = door()
    const answered = answer(from(frame()), 'desk.look', null, { ...prepared, ready })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(prepared.handlers['desk.look']).not.toHaveBeenCalled()
    prepare()
    expect(await answered).toEqual(ok('listed'))
  })

  it.each([
    ['a frame that is gone', from(null)],
    ['a frame inside our page', from(frame({ parent: {} }), frame())],
    ['another frame than the top one', from(frame(), frame({ frameTreeNodeId: 6 }))],
    ['a frame that goes while it is looked at', from(goneFrame())],
    ['a page of the web', from(frame({ url: 'https://example.com/index.html' }))],
    ['a host that begins like ours', from(frame({ url: 'app://bundle.example/index.html' }))],
    ['an address that only mentions ours', from(frame({ url: 'https://x/?app://bundle/' }))],
    ['a file', from(frame({ url: 'file:///app/index.html' }))],
    ['an empty page', from(frame({ url: 'about:blank' }))],
    ['a frame that has not loaded', from(frame({ url: '' }))],
    ['a window that Quoin did not make', from(frame(), undefined, 2)],
  ])('refuses %s', async (_who, event) => {
    const refusing = door()
    expect(await answer(event, 'desk.look', null, refusing)).toMatchObject({ ok: false, code: 'forbidden' })
    expect(refusing.handlers['desk.look']).not.toHaveBeenCalled()
  })

  it.each(['desk.burn', '', 'constructor', '__proto__', 'toString', 7, null, undefined, {}])(
    'knows no call named %j',
    async (name) => {
      expect(await answer(from(frame()), name, null, door())).toMatchObject({ ok: false, code: 'unknown' })
    },
  )

  it('refuses an argument that its parser does not accept, by the name of the call', async () => {
    const refusing = door()
    expect(await answer(from(frame()), 'article.open', { slug: '../x' }, refusing)).toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('article.open') as string,
    })
    expect(refusing.handlers['article.open']).not.toHaveBeenCalled()
  })

  it('refuses an argument too large or too deep before it is parsed', async () => {
    let deep: unknown = 0
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
    const push = { slug: 'a', version: 0, clientId: 'c' }
    for (const steps of [[deep], [{ text: 'x'.repeat(60_000_000) }]]) {
      expect(await answer(from(frame()), 'article.push', { ...push, steps }, door())).toMatchObject({
        code: 'malformed',
      })
    }
  })

  it('hands over what was parsed, without what the parser does not know', async () => {
    const handing = door()
    await answer(from(frame()), 'article.open', { slug: 'a', path: '/etc/passwd' }, handing)
    expect(handing.handlers['article.open']).toHaveBeenCalledExactlyOnceWith({ slug: 'a' }, { id: 1 })
  })

  it('answers a failure with words, and keeps the trouble for the log', async () => {
    const failing = door(() => {
      throw new Error('/home/somebody/secret')
    })
    const answered = await answer(from(frame()), 'desk.look', null, failing)
    expect(answered).toMatchObject({ ok: false, code: 'failed' })
    expect(JSON.stringify(answered)).not.toContain('secret')
    expect(failing.log.error).toHaveBeenCalledOnce()
  })
})
