/** The page is granted nothing: no permission, no device, no certificate. */
import { expect, test } from '../../harness/test.ts'

test('every permission is refused before it is asked for', async ({ shared: { page } }) => {
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'clipboard-write',
      'background-sync',
      'persistent-storage',
      'accelerometer',
      'screen-wake-lock',
      'idle-detection',
      'storage-access',
      'window-management',
      'local-fonts',
    ]
    const asked = names.map(async (name): Promise<readonly [string, string]> => {
      try {
        return [name, (await navigator.permissions.query({ name: name as PermissionName })).state]
      } catch {
        return [name, 'unknown here']
      }
    })
    return Promise.all(asked)
  })
  expect(states.filter(([, state]) => state !== 'denied' && state !== 'unknown here')).toEqual([])
  expect(states.filter(([, state]) => state === 'denied').length).toBeGreaterThan(8)
})

test('every permission is refused when it is asked for', async ({ shared: { page } }) => {
  const outcomes = await page.evaluate(async () => {
    interface Devices {
      readonly requestDevice: (options: object) => Promise<unknown>
      readonly requestPort: () => Promise<unknown>
    }
    const device = (name: string): Devices => {
      const found = (navigator as unknown as Readonly<Record<string, Devices | undefined>>)[name]
      if (!found) throw new Error('not in this browser')
      return found
    }
    const granted: string[] = []
    const attempts: Readonly<Record<string, () => Promise<unknown>>> = {
      geolocation: () => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      notifications: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused')
      },
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      'clipboard, read': () => navigator.clipboard.readText(),
      'clipboard, write': () => navigator.clipboard.writeText('x'),
      bluetooth: () => device('bluetooth').requestDevice({ acceptAllDevices: true }),
      usb: () => device('usb').requestDevice({ filters: [] }),
      hid: async () => {
        const found = await device('hid').requestDevice({ filters: [] })
        if (Array.isArray(found) && found.length === 0) throw new Error('none')
      },
      serial: () => device('serial').requestPort(),
      pointer: async () => {
        await document.body.requestPointerLock()
        await new Promise((resolve) => setTimeout(resolve, 200))
        if (!document.pointerLockElement) throw new Error('refused')
      },
      fullscreen: () => document.body.requestFullscreen(),
    }
    for (const [name, attempt] of Object.entries(attempts)) {
      const late = new Promise((_done, fail) => setTimeout(() => fail(new Error('no answer')), 3000))
      try {
        await Promise.race([(async () => attempt())(), late])
        granted.push(name)
      } catch {}
    }
    return granted
  })
  expect(outcomes).toEqual([])
})

test('no device, certificate or password is handed out', async ({ shared: { app } }) => {
  const found = await app.evaluate(({ app: electron, webContents }) => {
    const contents = webContents.getAllWebContents()[0]
    let chosen: unknown = 'nothing'
    let prevented = false
    const event = { preventDefault: () => (prevented = true) }
    electron.emit('select-client-certificate', event, contents, 'https://x', [{}], (choice: unknown) => {
      chosen = choice
    })
    let device: unknown = 'nothing'
    contents?.emit('select-bluetooth-device', event, [{ deviceId: 'x' }], (choice: unknown) => {
      device = choice
    })
    return { prevented, chosen: chosen ?? null, device }
  })
  expect(found).toEqual({ prevented: true, chosen: null, device: '' })
})
