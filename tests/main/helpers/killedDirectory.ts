/**
 * Run as a process of its own, to be killed: merges, takes apart and renames the sources of the desk in this folder, without
 * pause and in an order that its seed tells. How many of these were accepted is written to standard output, at once.
 */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createDesk } from '../../../main/services/desk/desk.ts'
import { indexHere } from '../../../main/services/deskIndex/indexHere.ts'
import { systemClock } from '../../../main/storage/systemClock.ts'
import { randomIds } from '../../../shared/ids.ts'
import { actOf } from './directoryActs.ts'
import { value } from './result.ts'

const [folder = '.', seed = '1', from = '0', saving = 'no'] = process.argv.slice(2)

async function work(): Promise<void> {
  const desk = createDesk({
    folder,
    clock: systemClock,
    notify: () => undefined,
    mintId: randomIds(randomBytes),
    openIndex: (articles) => indexHere({ articles, index: null }),
  })
  value(await desk.prepare())
  for (let number = Number(from); ; number++) {
    value(await desk.directory.change(actOf(Number(seed), number)))
    writeSync(1, `${number}\n`)
    if (saving === 'yes' && number === Number(from)) void saveWithoutPause()
  }
  async function saveWithoutPause(): Promise<void> {
    for (;;) value(await desk.directory.save())
  }
}

void work()
