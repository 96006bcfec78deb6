/** Arabic, in a paragraph with a Latin name and a number: what one draws over is tagged, and left is left. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onlyArticle, problemsOf } from '../harness/deskFiles.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

const ARABIC =
  'قال المتحدث باسم الوزارة Ana Ruiz إن 25 شخصا أصيبوا في الميناء. هل ستفتح السلطات الميناء غدا؟ لم يجب أحد عن السؤال.'
const SPOKESMAN = 'المتحدث باسم الوزارة'
const QUESTION = 'هل ستفتح السلطات الميناء غدا؟'

/** How far each handle, and the badge, are from the letters where a reader begins and ends, in CSS pixels. */
function astray(desk: Workbench): Promise<readonly number[]> {
  return desk.page.evaluate(() => {
    const held = [...document.querySelectorAll('.ProseMirror [data-hand="held"]')]
    const texts = held.flatMap((each) => [...each.childNodes].filter((node) => node instanceof Text))
    const box = (node: Text | undefined, at: number) => {
      const letter = document.createRange()
      if (!node) return new DOMRect()
      letter.setStart(node, at)
      letter.setEnd(node, at + 1)
      return letter.getBoundingClientRect()
    }
    const [first, last] = [texts[0], texts.at(-1)]
    const begin = box(first, 0)
    const end = box(last, (last?.length ?? 1) - 1)
    const middle = (selector: string) => {
      const { left, right } = document.querySelector(`.overlay ${selector}`)?.getBoundingClientRect() ?? {}
      return left === undefined || right === undefined ? NaN : (left + right) / 2
    }
    return [
      middle('.handle[data-edge=start]') - begin.right,
      middle('.handle[data-edge=end]') - end.left,
      middle('.badge') - begin.right,
    ].map(Math.abs)
  })
}

const held = (desk: Workbench) =>
  desk.galley
    .locator('[data-hand="held"]')
    .evaluateAll((elements) => elements.map((each) => each.textContent).join(''))

test('words drawn over from right to left are tagged to the letter, and an arrow moves an edge the way it points', async ({
  launch,
  home,
}) => {
  const file = join(home, 'arabic.txt')
  await writeFile(
    file,
    `Port news\n\nThe harbour master spoke in Arabic.\n\n${ARABIC}\n\nNothing else was said.\n`,
  )
  const quoin = await launch({ files: [file] })
  const desk = new Workbench(quoin.page)
  await desk.ready()
  for (const [words, key] of [
    [QUESTION, 'q'],
    ['Ana Ruiz', 's'],
    [SPOKESMAN, 's'],
  ] as const) {
    await desk.press('Escape', 'Escape')
    await desk.drag(words)
    await desk.press(key)
    await expect.poll(() => held(desk)).toBe(words)
    await expect
      .poll(async () => Math.max(...(await astray(desk))))
      .toBeLessThan(words === 'Ana Ruiz' ? 80 : 8)
  }
  await desk.press('Control+s')
  await desk.saved()
  const spans = async () => {
    const { attributions, mentions } = await onlyArticle(quoin.desk)
    return [...attributions.flatMap(({ content }) => content), ...mentions.flatMap((each) => each.spans)]
      .map(({ exact }) => exact)
      .toSorted()
  }
  await expect.poll(spans).toEqual([QUESTION, 'Ana Ruiz', SPOKESMAN].toSorted())
  expect(await problemsOf(await onlyArticle(quoin.desk))).toEqual([])

  for (const [key, words] of [
    ['Shift+ArrowLeft', `${SPOKESMAN} Ana`],
    ['Shift+ArrowRight', SPOKESMAN],
    ['Shift+ArrowRight', 'المتحدث باسم'],
    ['Shift+ArrowLeft', SPOKESMAN],
    ['Alt+Shift+ArrowRight', `قال ${SPOKESMAN}`],
    ['Alt+Shift+ArrowLeft', SPOKESMAN],
  ] as const) {
    await desk.press(key)
    await expect.poll(() => held(desk), key).toBe(words)
  }
  // The handle at the left is the end's, and is drawn over the name.
  const grip = await desk.page.locator('.overlay .handle[data-edge=end]').boundingBox()
  const name = await desk.tags('source').getByText('Ana Ruiz').boundingBox()
  if (!grip || !name) throw new RangeError('no handle, or no name')
  await desk.page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await desk.page.mouse.down()
  await desk.page.mouse.move(name.x + name.width - 5, name.y + name.height / 2, { steps: 4 })
  await desk.page.mouse.up()
  await expect.poll(() => held(desk)).toBe(`${SPOKESMAN} Ana Ruiz`)
})
