import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entries } from '../../../../shared/directory/merging.ts'
import { fold } from '../../../../shared/document/recordsDiff.ts'
import { Records } from '../../../../shared/document/records.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { bundle } from '../../helpers/bundle.ts'
import { actOf } from '../../helpers/directoryActs.ts'
import { newsroom } from '../../helpers/newsroom.ts'
import { runAndKill } from '../../helpers/runAndKill.ts'
import { value } from '../../helpers/result.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

/** 200 in the long form, `npm run soak`. */
const ROUNDS = Number(process.env['QUOIN_ROUNDS'] ?? 6)

describe('kill -9 of the process that owns the directory of sources', () => {
  let scripts = ''
  let child = ''

  beforeAll(async () => {
    scripts = await mkdtemp(join(tmpdir(), 'quoin-'))
    child = await bundle(new URL('../../helpers/killedDirectory.ts', import.meta.url).pathname, scripts)
  })

  afterAll(() => rm(scripts, { recursive: true, force: true }))

  test.each([
    ['while entries are merged, taken apart and renamed', 'no'],
    ['while saves never stop', 'yes'],
  ])('%s loses nothing that was accepted', { timeout: 60_000 + ROUNDS * 5000 }, async (_, saving) => {
    const folder = await temporaryFolder()
    let expected: Entries = Records.of<Entry>([])
    let next = 0
    for (let round = 0; round < ROUNDS; round++) {
      const last = await runAndKill([child, folder, '7', String(next), saving], 20 + ((round * 7919) % 300))
      for (; next <= last; next++) expected = fold(expected, value(actOf(7, next)(expected)))
      const room = await newsroom({ folder })
      const found = json(await room.desk.directory.entries())
      expect(room.notices().join()).not.toMatch(/damaged|outside|deleted/)
      // At most one more that was written down and not yet answered.
      const one = fold(expected, value(actOf(7, next)(expected)))
      expect(found).toBeOneOf([json(expected), json(one)])
      if (found !== json(expected)) {
        expected = one
        next++
      }
      await room.desk.leave()
    }
    expect(next).toBeGreaterThan(ROUNDS)
    console.info(
      `${ROUNDS} kills (saves without pause: ${saving}): ${next} changes of the directory, all there`,
    )
  })
})

function json(entries: Entries): string {
  return JSON.stringify([...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(canonical))
}

function canonical(entry: Entry): unknown {
  return Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))
}
