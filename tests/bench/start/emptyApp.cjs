// A window like the app's own (main/electron/createWindow.ts) with one line in it and nothing behind it. Argument: profile.
const { app, BrowserWindow } = require('electron')

app.setPath('userData', process.argv.at(-1))
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    backgroundColor: '#f6f4ef',
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false, backgroundThrottling: false },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL('data:text/html,<p>An empty window.</p>')
})
