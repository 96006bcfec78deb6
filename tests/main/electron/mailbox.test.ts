import { describe, expect, it, vi } from 'vitest'
import { createMailbox } from '../../../main/preload/mailbox.ts'

describe('events on their way to the page', () => {
  it('wait for the first listener, in order', () => {
    const mailbox = createMailbox(['notice'])
    mailbox.deliver('notice', 1)
    mailbox.deliver('notice', 2)
    const heard = vi.fn<(...given: readonly unknown[]) => void>()
    mailbox.listen('notice', heard)
    expect(heard.mock.calls).toEqual([[1], [2]])
    mailbox.listen('notice', heard)
    expect(heard).toHaveBeenCalledTimes(2)
  })

  it('reach every listener until it stops listening', () => {
    const mailbox = createMailbox(['notice'])
    const [one, two] = [
      vi.fn<(...given: readonly unknown[]) => void>(),
      vi.fn<(...given: readonly unknown[]) => void>(),
    ]
    const stop = mailbox.listen('notice', one)
    mailbox.listen('notice', two)
    mailbox.deliver('notice', 1)
    stop()
    mailbox.deliver('notice', 2)
    expect([one.mock.calls, two.mock.calls]).toEqual([[[1]], [[1], [2]]])
  })

  it('of a name that is not in the contract are dropped', () => {
    const mailbox = createMailbox(['notice'])
    for (const name of ['other', '__proto__', 7, null]) mailbox.deliver(name, 1)
    expect(() => mailbox.listen('other', vi.fn<(...given: readonly unknown[]) => void>())).toThrow(TypeError)
    expect(() => mailbox.listen('notice', 'not a function')).toThrow(TypeError)
  })
})
