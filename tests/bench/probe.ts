/**
 * The stop-watch in the page. It is the same for the galley and for the references, and measures from the event to the
 * moment at which the main thread has done the frame after it. Sent to the page as source: it may use nothing from
 * outside its own body.
 */
declare global {
  interface Window {
    benchProbe: Probe
  }
}

export interface Probe {
  /** Milliseconds from each key press so far to the frame after it. */
  readonly keys: number[]
  /** Resolves once there are so many. */
  readonly keysDone: (count: number) => Promise<void>
  /** Runs something and resolves when the first frame that shows the selector is done: when that was. */
  readonly shown: (
    selector: string,
    run: () => void,
  ) => Promise<{ readonly from: number; readonly to: number }>
  readonly frame: () => Promise<number>
}

/** The browser's own, which the DOM types do not know yet. */
interface Scheduler {
  readonly postTask: (run: () => void, options: { readonly priority: 'user-blocking' }) => Promise<void>
}

export function installProbe(): void {
  if (Reflect.has(window, 'benchProbe')) return
  const keys: number[] = []
  const waiting: { readonly count: number; readonly done: () => void }[] = []
  let pressed: number | undefined

  /** Before timers and messages, or what the page puts off until after the frame would be counted in. */
  const whenPosted = (done: (now: number) => void): void => {
    const { scheduler } = window as unknown as { readonly scheduler: Scheduler }
    void scheduler.postTask(() => done(performance.now()), { priority: 'user-blocking' })
  }

  /** What a frame's callback posts arrives when style, layout and paint of that frame are done. */
  const afterFrame = (done: (now: number) => void): void => {
    requestAnimationFrame(() => whenPosted(done))
  }

  const record = (): void => {
    const from = pressed
    if (from === undefined) return
    pressed = undefined
    afterFrame((now) => {
      keys.push(now - from)
      for (const each of waiting) if (each.count <= keys.length) each.done()
    })
  }

  const noticePress = (): void => {
    pressed = performance.now()
  }
  // A key that was a command is prevented; a letter that writes goes on as a second event, and a frame may fall between.
  const noticeCommand = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.key.length > 1) record()
  }
  window.addEventListener('keydown', noticePress, { capture: true })
  window.addEventListener('keydown', noticeCommand)
  window.addEventListener('keypress', record, { capture: true })

  window.benchProbe = {
    keys,
    keysDone: (count) =>
      new Promise((done) => {
        if (keys.length >= count) done()
        else waiting.push({ count, done })
      }),
    frame: () => new Promise((done) => afterFrame(done)),
    shown: (selector, run) =>
      new Promise((done) => {
        const from = performance.now()
        const look = (): void => {
          // Looked for in the frame's own callback: its style, layout and paint still follow.
          if (document.querySelector(selector)) whenPosted((to) => done({ from, to }))
          else requestAnimationFrame(look)
        }
        run()
        requestAnimationFrame(look)
      }),
  }
}
