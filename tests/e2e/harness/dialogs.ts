/** Stands in for the system's own dialogs, which no test can reach. Nothing else of the app is replaced. */
import type { ElectronApplication } from '@playwright/test'

/** The next open dialogs answer these paths; without any, they are cancelled. */
export async function willChoose(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
    },
    [...paths],
  )
}

/** The next save dialogs answer this path; undefined cancels them. */
export async function willSaveAs(app: ElectronApplication, path: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath })
  }, path ?? '')
}

/** Message boxes are answered at once, with the button of this number, and kept. */
export async function collectMessages(
  app: ElectronApplication,
  button = 0,
): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ dialog }, response) => {
    const said: string[] = []
    Object.assign(globalThis, { quoinSaid: said })
    dialog.showMessageBox = (...args: readonly unknown[]) => {
      const { message = '', detail = '' } = args.at(-1) as {
        readonly message?: string
        readonly detail?: string
      }
      said.push(`${message} ${detail}`)
      return Promise.resolve({ response, checkboxChecked: false })
    }
  }, button)
  return () =>
    app.evaluate(() => (globalThis as unknown as { readonly quoinSaid: readonly string[] }).quoinSaid)
}
