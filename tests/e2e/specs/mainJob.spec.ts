/** A whole article, from opening it to exporting it: once by keyboard alone, once by mouse. */
import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import type { AttributionJson } from '../../../shared/model/attribution.ts'
import type { TaggedArticle } from '../../../shared/model/taggedArticle.ts'
import { willSaveAs } from '../harness/dialogs.ts'
import { onlyArticle, problemsOf, readArticle } from '../harness/deskFiles.ts'
import { hasWireArticle, WHY_WITHOUT_WIRE, wireArticle } from '../harness/sample.ts'
import { quit } from '../harness/stop.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

test.skip(!hasWireArticle, WHY_WITHOUT_WIRE)
test.setTimeout(120_000)

const words = (spans: readonly { readonly exact: string }[]) => spans.map(({ exact }) => exact)

function quoteOf(article: TaggedArticle, piece: string): AttributionJson {
  const found = article.attributions.find(({ content }) => content.some(({ exact }) => exact === piece))
  if (!found) throw new Error(`no quote has the piece “${piece}”`)
  return found
}

/** Everything an editor made must read the same; times do not. */
function tagsOf({ article, attributions, mentions, cues, sources }: TaggedArticle) {
  return { text: article.text, attributions, mentions, cues, sources }
}

/** Waits until the desk's file says what is expected: saving follows a moment after the last key. */
async function onDisk(desk: string, expected: TaggedArticle): Promise<void> {
  await expect
    .poll(async () => tagsOf(await onlyArticle(desk)), { timeout: 15_000 })
    .toEqual(tagsOf(expected))
}

test('an editor tags a wire article by keyboard alone, takes it all back, does it again and exports it', async ({
  launch,
  home,
}) => {
  const quoin = await launch({ files: [wireArticle] })
  const desk = new Workbench(quoin.page)
  await desk.ready()
  await desk.suggested()
  await expect(desk.galley).toBeFocused()
  // “Saved” may still be said of the article without them.
  await expect.poll(async () => (await onlyArticle(quoin.desk)).attributions.length).toBeGreaterThan(0)
  await desk.saved()
  const before = await onlyArticle(quoin.desk)

  await test.step('accepts two suggestions and rejects one', async () => {
    await desk.press('Control+Home', 'j', 'y', 'y', 'x')
    await expect.poll(() => desk.tags('content').count()).toBeGreaterThan(1)
    await desk.press('Escape')
  })

  await test.step('clears what the engine proposed for the split statement', async () => {
    for (const phrase of ['once in a generation', 'work to ensure we keep', 'for national security and']) {
      await desk.select(phrase)
      await desk.press('ArrowRight', 'Space', 'x', 'Escape')
    }
  })

  await test.step('tags the split statement as one quote, with its cue and source', async () => {
    await desk.select('“once in a generation”')
    await desk.press('q')
    await desk.select('“work to ensure we keep the US and Europe together,”')
    await desk.press('Control+Enter')
    await desk.select('Starmer on Saturday')
    await desk.press('ArrowLeft', 'Control+Shift+ArrowRight', 's')
    await desk.select('called the European meeting')
    await desk.press('ArrowLeft', 'Control+Shift+ArrowRight', 'c', 'Escape', 'Escape')
  })

  await test.step('tags the whole sentence as what the Downing Street statement says', async () => {
    await desk.select(
      'Starmer on Saturday called the European meeting a “once in a generation” moment for national security and said the UK would “work to ensure we keep the US and Europe together,”',
    )
    await desk.press('q')
    await desk.select('according to')
    await desk.press('c', 'Escape', 'Escape')
    await desk.select('a Downing Street statement')
    await desk.press('s', 'Escape')
  })

  await test.step('links that source to its quote from the source’s side, and says who it is', async () => {
    await desk.press('Space', 'l', 'Tab')
    await expect(desk.page.getByRole('region', { name: 'Linking' })).toContainText('Starmer on Saturday')
    await desk.press('Enter')
    await desk.press('n')
    await expect(desk.inspector.getByPlaceholder('a Downing Street statement')).toBeFocused()
    await desk.page.keyboard.type('Downing Street statement')
    await desk.press('Enter')
    await expect(desk.galley).toBeFocused()
    await desk.press('Escape')
  })

  await test.step('makes the anonymous source “A Saudi official”', async () => {
    await desk.select('A Saudi official')
    await desk.press('ArrowRight', 'Space', 'n')
    await desk.page.keyboard.type('A Saudi official, second')
    await desk.press('Enter', 'Escape')
  })

  await test.step('fixes a typo inside a tagged quote', async () => {
    await desk.press('F2')
    await desk.select('once in a generation')
    await desk.press('ArrowRight')
    await desk.page.keyboard.type('s')
    await expect(desk.galley).toContainText('“once in a generations”')
    await desk.press('Backspace', 'F2')
    await expect(desk.galley).toContainText('“once in a generation”')
  })

  await desk.press('Control+s')
  await desk.saved()
  const after = await onlyArticle(quoin.desk)

  await test.step('undoes everything, redoes everything', async () => {
    await desk.press(...Array.from({ length: 60 }, () => 'Control+z'))
    await onDisk(quoin.desk, before)
    await desk.press(...Array.from({ length: 60 }, () => 'Control+Shift+z'))
    await onDisk(quoin.desk, after)
  })

  const file = join(home, 'exported.quoin.json')
  await test.step('exports tagged JSON', async () => {
    await willSaveAs(quoin.app, file)
    await desk.press('Control+e')
    await expect(desk.page.getByText('Exported exported.quoin.json')).toBeVisible()
  })

  const exported = await readArticle(file)
  expect(await problemsOf(exported)).toEqual([])
  const inner = quoteOf(exported, '“once in a generation”')
  expect(words(inner.content)).toEqual([
    '“once in a generation”',
    '“work to ensure we keep the US and Europe together,”',
  ])
  expect([words(inner.cue), words(inner.source)]).toEqual([['called'], ['Starmer']])
  const outer = exported.attributions.find(({ id }) => id === inner.nestedIn)
  expect([words(outer?.cue ?? []), words(outer?.source ?? [])]).toEqual([
    ['according to'],
    ['a Downing Street statement'],
  ])
  const names = exported.sources.map(({ kind, name, descriptor }) => `${kind}: ${name || descriptor}`)
  expect(names).toContain('document: Downing Street statement')
  expect(names).toContain('anonymous: A Saudi official, second')
  expect(exported.attributions.some(({ status }) => status === 'rejected')).toBe(true)

  await test.step('closes and reopens: everything is as it was', async () => {
    const shown = await desk.paragraphs()
    await quit(quoin.app)
    const again = await launch({ files: [wireArticle] })
    const reopened = new Workbench(again.page)
    await reopened.ready()
    expect(await reopened.paragraphs()).toEqual(shown)
    expect(tagsOf(await onlyArticle(again.desk))).toEqual(tagsOf(exported))
    await willSaveAs(again.app, join(home, 'again.quoin.json'))
    await reopened.press('Control+e')
    await expect(again.page.getByText('Exported again.quoin.json')).toBeVisible()
    expect(await readFile(join(home, 'again.quoin.json'), 'utf8')).toBe(await readFile(file, 'utf8'))
  })
})

test('an editor does the same with the mouse', async ({ launch, home }) => {
  const quoin = await launch({ files: [wireArticle] })
  const desk = new Workbench(quoin.page)
  await desk.ready()
  await desk.suggested()
  const { page } = desk

  await test.step('accepts a suggestion on its card and rejects the next', async () => {
    await desk.tags('content', 'suggested').first().click()
    await page.getByRole('button', { name: 'Accept' }).click()
    await expect(desk.tags('content')).not.toHaveCount(0)
    await page.getByRole('button', { name: 'Reject' }).click()
    await page.getByRole('button', { name: 'Reject' }).click()
  })

  await test.step('clears the split statement and tags it in two pieces', async () => {
    await rejectAt(desk, 'once in a generation')
    await rejectAt(desk, 'work to ensure we keep the US')
    await desk.drag('“once in a generation”')
    await desk.press('q')
    await page.keyboard.down('Control')
    await desk.dragOver('“work to ensure we keep the US and Europe together,”')
    await page.keyboard.up('Control')
    await expect(desk.inspector).toContainText('2 pieces')
  })

  await test.step('tags the source and drags a thread to it', async () => {
    await page.mouse.click(...(await emptySpot(desk)))
    await desk.drag('a Downing Street statement')
    await desk.press('s')
    await desk.dropOn('once in a generation', page.locator('.overlay .badge[data-role="source"]'))
    await expect(desk.galley.locator('[data-role="content"][data-hand="linked"]').first()).toBeVisible()
  })

  const file = join(home, 'mouse.quoin.json')
  await willSaveAs(quoin.app, file)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByText('Exported mouse.quoin.json')).toBeVisible()
  const exported = await readArticle(file)
  expect(await problemsOf(exported)).toEqual([])
  const quote = quoteOf(exported, '“once in a generation”')
  expect(words(quote.content)).toEqual([
    '“once in a generation”',
    '“work to ensure we keep the US and Europe together,”',
  ])
  expect(words(quote.source)).toEqual(['a Downing Street statement'])
})

/** Rejects every suggestion on these words: a click takes the shortest tag there, another one the next outward. */
async function rejectAt(desk: Workbench, phrase: string): Promise<void> {
  const reject = desk.page.getByRole('button', { name: 'Reject' })
  const suggestions = desk.tags('content', 'suggested').filter({ hasText: phrase })
  for (let clicks = 0; clicks < 12 && (await suggestions.count()) > 0; clicks++) {
    await desk.clickOn(phrase)
    // Two clicks at once would be a double click, which selects a word.
    await desk.page.waitForTimeout(600)
    if (await reject.isVisible()) await reject.click()
  }
}

/** A place in the galley's margin, where there is no tag. */
async function emptySpot(desk: Workbench): Promise<readonly [number, number]> {
  const box = await desk.galley.boundingBox()
  if (!box) throw new Error('no galley to click on')
  return [box.x + box.width - 3, 300]
}
