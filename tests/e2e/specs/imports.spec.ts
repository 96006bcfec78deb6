/** Whole folders: taken in once, with progress and a report, or watched for whatever comes into them. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { willChoose } from '../harness/dialogs.ts'
import { quit } from '../harness/stop.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

/** What the desk must keep to. */
const WITHIN_MS = 5000

const story = (at: number): string => `Story ${at}\n\n“It rained,” said Ana Ruiz, the mayor.\n`

async function folderOf(home: string, count: number): Promise<string> {
  const folder = join(home, 'wires')
  await mkdir(join(folder, 'sports'), { recursive: true })
  for (let at = 0; at < count; at++)
    await writeFile(join(folder, at % 2 === 0 ? 'sports' : '', `story-${at}.txt`), story(at))
  return folder
}

async function run(desk: Workbench, command: string): Promise<void> {
  await desk.press('Control+k')
  await desk.page.getByRole('combobox', { name: /^Find a command/ }).fill(command)
  await desk.press('Enter')
}

const total = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { calls } = (
      window as unknown as {
        readonly quoin: { readonly calls: Record<string, (given: unknown) => Promise<string>> }
      }
    ).quoin
    const answer = JSON.parse(
      (await calls['desk.list']?.({ words: '', count: 1, isArchive: false })) ?? '',
    ) as {
      readonly value: { readonly total: number }
    }
    return answer.value.total
  })

const listed = (page: Page, title: string) =>
  page.getByRole('listbox', { name: 'Articles on the desk' }).getByRole('option', { name: new RegExp(title) })

test('a folder is taken in by command: how far it is is seen, and in the end what came of each file', async ({
  launch,
  home,
}) => {
  const quoin = await launch()
  const desk = new Workbench(quoin.page)
  const folder = await folderOf(home, 300)
  await writeFile(join(folder, 'picture.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))
  await willChoose(quoin.app, [folder])
  await run(desk, 'folder of articles')
  const notices = quoin.page.getByRole('region', { name: 'Notices' })
  await expect(notices.getByText(/Taking in “wires” \d+ of 301/)).toBeVisible()
  const report = notices.getByRole('alert').filter({ hasText: '300 articles were taken in from “wires”.' })
  await expect(report).toContainText('1 could not be taken in: “picture.txt”.', { timeout: 60_000 })
  await expect(notices.getByText(/Taking in/)).toBeHidden()
  expect(await total(quoin.page)).toBe(300)
  await report.getByRole('button', { name: 'Messages of this session' }).click()
  await expect(
    quoin.page.getByRole('dialog').getByText(/“picture\.txt” cannot be opened: it is a picture/),
  ).toBeVisible()
})

test('a folder that is cancelled by its button leaves on the desk what was in, and nothing more comes', async ({
  launch,
  home,
}) => {
  const quoin = await launch()
  const desk = new Workbench(quoin.page)
  await willChoose(quoin.app, [await folderOf(home, 600)])
  await run(desk, 'folder of articles')
  await quoin.page.getByRole('button', { name: 'Cancel' }).click()
  await expect(quoin.page.getByText(/Ended early: \d+ of 600 files were looked at/)).toBeVisible()
  const left = await total(quoin.page)
  expect(left).toBeLessThan(600)
  await quoin.page.reload()
  await expect.poll(() => total(quoin.page)).toBe(left)
})

test('a folder that is the desk is refused in a sentence', async ({ launch }) => {
  const quoin = await launch()
  const desk = new Workbench(quoin.page)
  for (const command of ['folder of articles', 'whatever comes']) {
    await willChoose(quoin.app, [join(quoin.desk, 'articles')])
    await run(desk, command)
    const notice = quoin.page.getByRole('alert').filter({ hasText: /it belongs to the desk itself/ })
    await expect(notice).toBeVisible()
    await notice.getByRole('button', { name: 'Dismiss' }).click()
  }
})

test('what another program writes into a watched folder is on the desk within 5 seconds, also after a restart', async ({
  launch,
  home,
}) => {
  const wires = join(home, 'wires')
  await mkdir(wires)
  await writeFile(join(wires, 'before.txt'), 'Council meets\n\nIt was there before.\n')
  const first = await launch()
  await willChoose(first.app, [wires])
  await run(new Workbench(first.page), 'whatever comes')
  await expect(first.page.getByText('Whatever comes into “wires” is taken in from now on')).toBeVisible()
  await expect(listed(first.page, 'Council meets')).toBeVisible()

  await writeFile(join(wires, 'wire.txt'), 'Ferry sinks\n\n“All are safe,” the harbour master said.\n')
  await expect(listed(first.page, 'Ferry sinks')).toBeVisible({ timeout: WITHIN_MS })
  await expect(first.page.getByText('From “wires” came “wire.txt”.')).toBeVisible()
  await quit(first.app)

  const second = await launch()
  await expect(listed(second.page, 'Ferry sinks')).toBeVisible()
  // As programs do that write beside and put in place.
  await writeFile(join(home, 'new'), 'Strike ends\n\nAfter nine days.\n')
  await rename(join(home, 'new'), join(wires, 'strike.txt'))
  await expect(listed(second.page, 'Strike ends')).toBeVisible({ timeout: WITHIN_MS })
  // The command says which folder it is about.
  await run(new Workbench(second.page), 'stop taking in wires')
  await expect(second.page.getByText('Nothing more is taken in from “wires” by itself.')).toBeVisible()
  expect(await total(second.page)).toBe(3)
  await quit(second.app)

  const third = await launch()
  await expect(listed(third.page, 'Strike ends')).toBeVisible()
  await third.page.keyboard.press('Control+k')
  await third.page.getByRole('combobox', { name: /^Find a command/ }).fill('stop taking in')
  await expect(third.page.getByRole('option', { name: /^Stop taking in/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})
