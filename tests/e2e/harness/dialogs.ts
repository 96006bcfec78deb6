/** Stands in for the system's own dialogs, which no test can reach. Nothing else of the app is replaced. */
import type { ElectronApplication } from '@playwright/test'

/** The next open dialogs answer these paths; without any, they are cancelled. */
export async function willChoose(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await untilHeard(() =>
    app.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
      },
      [...paths],
    ),
  )
}

/** A busy main process may throw an answer away before Playwright has it. What is set or read here may be so once more. */
async function untilHeard<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!String(error).includes('garbage collected')) throw error
    return ask()
  }
}

/** The next save dialogs answer this path; undefined cancels them. @returns what the last one was asked with */
export async function willSaveAs(
  app: ElectronApplication,
  path: string | undefined,
): Promise<{ readonly asked: () => Promise<unknown> }> {
  await untilHeard(() =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (...args: readonly unknown[]) => {
        Object.assign(globalThis, { quoinAsked: args.at(-1) })
        return Promise.resolve({ canceled: filePath === '', filePath })
      }
    }, path ?? ''),
  )
  return {
    asked: () =>
      untilHeard(() =>
        app.evaluate(() => (globalThis as unknown as { readonly quoinAsked: unknown }).quoinAsked),
      ),
  }
}

interface Messages {
  /** What they said, in order. */
  readonly told: () => Promise<readonly string[]>
  /** Answers those that wait, and from now on each at once. */
  readonly answer: () => Promise<void>
}

/** What the functions below leave in the main process. */
interface Held {
  readonly told: string[]
  readonly answer: () => void
}

/** Message boxes are kept and wait for the test, which answers with the button of this number. */
export async function holdMessages(app: ElectronApplication, button: number): Promise<Messages> {
  await app.evaluate(({ dialog }, response) => {
    const told: string[] = []
    let answer = (): void => undefined
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    Object.assign(globalThis, { quoinHeld: { told, answer } satisfies Held })
    dialog.showMessageBox = async (...args: readonly unknown[]) => {
      const { message = '', detail = '' } = args.at(-1) as {
        readonly message?: string
        readonly detail?: string
      }
      told.push(`${message} ${detail}`)
      await answered
      return { response, checkboxChecked: false }
    }
  }, button)
  const held = await untilHeard(() =>
    app.evaluateHandle(() => (globalThis as unknown as { readonly quoinHeld: Held }).quoinHeld),
  )
  return {
    told: () => untilHeard(() => held.evaluate(({ told }) => told)),
    // The app may end of the answer, and the connection with it.
    answer: () => held.evaluate(({ answer }) => answer()).catch(() => undefined),
  }
}

/** Message boxes are kept and answered at once, with the button of this number. */
export async function collectMessages(app: ElectronApplication, button = 0): Promise<Messages['told']> {
  const { told, answer } = await holdMessages(app, button)
  await answer()
  return told
}
