import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { afterPaint, onceShown } from '../../../renderer/editor/afterPaint.ts'

/** The browser's frames by hand: callbacks of a frame, then the tasks after it. */
let frames: FrameRequestCallback[] = []
const frame = () => {
  for (const callback of frames.splice(0)) callback(0)
}
const tasks = () => vi.advanceTimersByTime(0)

beforeEach(() => {
  vi.useFakeTimers()
  frames = []
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback))
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
})

afterEach(() => {
  vi.advanceTimersByTime(1_000)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what waits for the page to be painted', () => {
  it('is done once, however often it was asked for, and after the frame', () => {
    const done: string[] = []
    const { ask } = afterPaint(() => done.push('told'))
    ask()
    ask()
    frame()
    expect(done).toEqual([])
    tasks()
    expect(done).toEqual(['told'])
  })

  it('is done after its own frame, also when asked for while the one before is being painted', () => {
    const done: string[] = []
    const first = afterPaint(() => done.push('first'))
    const second = afterPaint(() => done.push('second'))
    first.ask()
    frame()
    second.ask()
    tasks()
    expect(done).toEqual(['first'])
    frame()
    tasks()
    expect(done).toEqual(['first', 'second'])
  })

  it('is done all the same in a window that paints nothing', () => {
    const done: string[] = []
    afterPaint(() => done.push('told')).ask()
    vi.advanceTimersByTime(1_000)
    expect(done).toEqual(['told'])
  })

  it('is not done when nobody wants it any more', () => {
    const done: string[] = []
    const { ask, forget } = afterPaint(() => done.push('told'))
    ask()
    forget()
    frame()
    tasks()
    expect(done).toEqual([])
  })
})

describe('what waits for a frame to be on the screen', () => {
  it('is done a frame later', () => {
    const done: string[] = []
    onceShown(() => done.push('list')).ask()
    frame()
    tasks()
    expect(done).toEqual([])
    frame()
    tasks()
    expect(done).toEqual(['list'])
  })
})
