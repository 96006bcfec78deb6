/** Two spaces are two spaces: in the galley, in what is drawn over with the mouse, in the export and on the command line. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { problemsOf, readArticle } from '../harness/deskFiles.ts'
import { willSaveAs } from '../harness/dialogs.ts'
import { appFolder } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

const BYTES =
  '\ufeffPort news\r\n\r\nThe master spoke.  Then “we stay.  We always stay,” said Ana Ruiz.  Nobody left.\r\n' +
  'She sat down.   \n\nname\tage\ncol  1\t12\n\nThe end  .\n'
const DRAWN = 'master spoke.  Then'

test('words on both sides of a double space are tagged with it, and window and command line agree to the byte', async ({
  launch,
  home,
}) => {
  const file = join(home, 'white.txt')
  await writeFile(file, BYTES)
  const quoin = await launch({ files: [file] })
  const desk = new Workbench(quoin.page)
  await desk.ready()
  await desk.suggested()
  const widths = await desk.galley.evaluate((galley) => {
    const walker = document.createTreeWalker(galley, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const two = node.data.indexOf('  ')
      const one = node.data.indexOf(' ')
      if (two < 0 || one === two) continue
      const width = (at: number, length: number) => {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + length)
        return range.getBoundingClientRect().width
      }
      return { one: width(one, 1), two: width(two, 2) }
    }
    throw new RangeError('no double space in the galley')
  })
  expect(widths.two).toBeGreaterThan(1.7 * widths.one)

  await desk.drag(DRAWN)
  await desk.press('q')
  await expect
    .poll(() => desk.tags('content').evaluateAll((all) => all.map((each) => each.textContent).join('')))
    .toBe(DRAWN)
  const exported = join(home, 'exported.quoin.json')
  await willSaveAs(quoin.app, exported)
  await desk.press('Control+e')
  await expect.poll(() => readFile(exported, 'utf8').catch(() => '')).toContain('quoin/tagged-article')
  const window = await readArticle(exported)
  expect(await problemsOf(window)).toEqual([])
  expect(window.article.text).toBe(BYTES.slice(1))
  const drawn = window.attributions.find(({ origin }) => origin === 'editor')?.content
  expect(drawn?.map(({ exact }) => exact)).toEqual([DRAWN])

  const out = join(home, 'out')
  const words = [join(appFolder, 'main/launch/bin.mjs'), 'tag', file, '--out', out]
  await promisify(execFile)(process.execPath, words)
  const line = await readArticle(join(out, 'white.quoin.json'))
  expect(await problemsOf(line)).toEqual([])
  expect(window.article.text).toBe(line.article.text)
  expect(window.article.sha256).toBe(line.article.sha256)
  expect(window.article.blocks).toEqual(line.article.blocks)
  const places = ({ attributions }: typeof line) =>
    attributions
      .filter(({ origin }) => origin === 'engine')
      .map(({ content, cue, source }) =>
        [...content, ...cue, ...source].map(({ start, end, cpStart, cpEnd, exact }) => [
          [start, end, cpStart, cpEnd],
          exact,
        ]),
      )
  expect(places(line)).not.toEqual([])
  expect(places(window)).toEqual(places(line))
})
