/**
 * Run as a process of its own, to be killed: opens the article on the desk in this folder and types and tags numbered
 * tokens into it without pause. Each number that main accepted is written to standard output, at once.
 */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createArticles } from '../../../main/services/openArticles/articles.ts'
import { createDesk } from '../../../main/services/desk/desk.ts'
import { indexHere } from '../../../main/services/deskIndex/indexHere.ts'
import { createRescue } from '../../../main/services/openArticles/rescue.ts'
import { systemClock } from '../../../main/storage/systemClock.ts'
import { randomIds } from '../../../shared/ids.ts'
import { value } from './result.ts'
import { reporter } from './reporter.ts'

const [folder = '.', slug = '', from = '0', saving = 'no'] = process.argv.slice(2)

async function work(): Promise<void> {
  const notify = (): void => undefined
  const desk = createDesk({
    folder,
    clock: systemClock,
    notify,
    mintId: randomIds(randomBytes),
    openIndex: (articles) => indexHere({ articles, index: null }),
  })
  value(await desk.prepare())
  const articles = createArticles({
    desk,
    rescue: createRescue(`${folder}.profile`),
    clock: systemClock,
    notify,
  })
  for (const recovered of await articles.recover()) value(recovered)
  const editor = reporter(articles, value(await articles.open(slug, 1)), 1)
  if (saving === 'yes') void saveWithoutPause(articles)
  for (let token = Number(from); ; token++) {
    editor.typeAfter('Tokens:', ` t${token}.`)
    if (token % 3 === 0) editor.tag(`t${token}.`, `q${token}`)
    await editor.send()
    writeSync(1, `${token}\n`)
  }
}

/** Far more often than autosave would, since the moments around a save are the dangerous ones. */
async function saveWithoutPause(articles: ReturnType<typeof createArticles>): Promise<void> {
  for (;;) value(await articles.save(slug))
}

void work()
