// A window like the app's own (main/electron/createWindow.ts) with a reference in it. Arguments: profile, address.
const { app, BrowserWindow } = require('electron')

const [profile, address] = process.argv.slice(-2)
app.setPath('userData', profile)
// As in the app (main/electron/switches.ts), or the comparison is between two ways of drawing.
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false, backgroundThrottling: false },
  })
  void window.loadURL(address)
})
