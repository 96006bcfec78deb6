/** Words on their way: found, copied out, pasted in, written by input methods. */
import type { Page } from '@playwright/test'
import { inputMethodOf } from '../harness/inputMethod.ts'
import { expect, test } from '../harness/test.ts'
import type { Workbench } from '../pages/workbench.ts'

const PHRASE = 'asked about the letter on Monday'
const selection = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()))

/** What one finds on the clipboard after copying. */
async function copied(desk: Workbench): Promise<{ readonly text: string; readonly html: string }> {
  await desk.page.evaluate(() => {
    addEventListener(
      'copy',
      ({ clipboardData }) => {
        const { dataset } = document.documentElement
        dataset['text'] = clipboardData?.getData('text/plain') ?? ''
        dataset['html'] = clipboardData?.getData('text/html') ?? ''
      },
      { once: true },
    )
  })
  await desk.press('Control+c')
  return desk.page.evaluate(() => {
    const { text = '', html = '' } = document.documentElement.dataset
    return { text, html }
  })
}

/** Pastes what another program put on the clipboard. */
function paste(desk: Workbench, data: { readonly text?: string; readonly html?: string }): Promise<void> {
  return desk.galley.evaluate((galley, { text, html }) => {
    const clipboardData = new DataTransfer()
    if (text !== undefined) clipboardData.setData('text/plain', text)
    if (html !== undefined) clipboardData.setData('text/html', html)
    galley.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

test('find takes the selected words, can be closed with the mouse, goes on when closed, and covers no headline', async ({
  article: desk,
}) => {
  const search = desk.page.getByRole('search')
  await desk.press('Control+f')
  await desk.sees('Harbour talks to open Tuesday, officials say')
  await desk.page.keyboard.type('Lindqvist')
  await expect(search.getByRole('status')).toContainText('1 of 2')
  await search.getByRole('button', { name: 'Close' }).click()
  await expect(search).toHaveCount(0)
  await expect(desk.galley).toBeFocused()
  const before = await desk.page.evaluate(() => getSelection()?.focusNode?.textContent)
  await desk.press('Control+g')
  await expect.poll(() => desk.page.evaluate(() => getSelection()?.focusNode?.textContent)).not.toBe(before)
  expect(await selection(desk.page)).toBe('Lindqvist')
  await desk.seesSelection()
  await desk.press('Escape', 'Escape', 'ArrowLeft', 'Control+f')
  await expect(search.getByRole('textbox')).toHaveValue('Lindqvist')
  await desk.press('Escape')

  await desk.select('Petra')
  await desk.press('Control+f')
  await expect(search.getByRole('textbox')).toHaveValue('Petra')
  await expect(search.getByRole('status')).toContainText('1 of 1')
})

test('what is copied out is the very words, a blank line between paragraphs, and nothing of the program', async ({
  article: desk,
}) => {
  const paragraphs = await desk.paragraphs()
  const [third = '', fourth = ''] = paragraphs.slice(4, 6)
  await desk.page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'))
  await desk.galley.evaluate((galley) => {
    const [from, to] = [...galley.querySelectorAll('p')].slice(4, 6)
    if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length)
  })
  const { text, html } = await copied(desk)
  expect(text).toBe(`${third}\n\n${fourth}`)
  expect(html).toBe(`<p>${third}</p><p>${fourth}</p>`)
})

test('with a quote in hand, Ctrl+C copies its words', async ({ article: desk }) => {
  await desk.press('Control+Home', 'j')
  const words = await desk.page.locator('.ProseMirror [data-hand="held"]').allTextContents()
  expect((await copied(desk)).text).toBe(words.join(''))
})

const PAGE = '<p>The ferry<br>will not sail.</p><p>It is\nbroken.</p><ul><li>One</li><li>Two</li></ul>'
const WORD = 'The ferry\vwill not sail.\r\nIt is broken.\r\nOne\r\nTwo'

for (const [from, data] of [
  ['a page', { html: PAGE }],
  ['Word', { text: WORD }],
] as const) {
  test(`what is pasted from ${from} has its paragraphs and its soft breaks, and no words are glued`, async ({
    article: desk,
  }) => {
    const before = await desk.paragraphs()
    await desk.press('F2')
    await desk.press('Control+End', 'Enter')
    await paste(desk, data)
    await expect
      .poll(() => desk.paragraphs())
      .toEqual([...before, 'The ferry\nwill not sail.', 'It is broken.', 'One', 'Two'])
  })
}

test('a triple click, quick or slow, takes one paragraph: its words are tagged, and typed over, and the next stays itself', async ({
  article: desk,
}) => {
  const before = await desk.paragraphs()
  const fifth = desk.galley.locator('p').nth(4)
  const triple = async (pause = 0) => {
    const position = { x: 80, y: 12 }
    // No hand clicks three times within a millisecond, and the page tells of a selection a task later.
    if (pause === 0) await fifth.click({ clickCount: 3, delay: 30, position })
    else {
      const { x = 0, y = 0 } = (await fifth.boundingBox()) ?? {}
      await desk.page.mouse.move(x + position.x, y + position.y)
      for (const clickCount of [1, 2, 3]) {
        await desk.page.mouse.down({ clickCount })
        await desk.page.mouse.up({ clickCount })
        await desk.page.waitForTimeout(pause)
      }
    }
    await expect.poll(() => selection(desk.page)).toBe(before[4] ?? '')
  }
  await triple(600)
  await desk.press('Escape', 'Escape')
  await triple()
  await desk.press('s')
  await expect
    .poll(() => desk.tags('source').evaluateAll((all) => all.map((each) => each.textContent).join('')))
    .toBe(before[4])
  await desk.press('Control+z', 'Escape', 'Escape', 'F2')
  await triple(600)
  await desk.page.keyboard.type('x')
  await expect.poll(() => desk.paragraphs()).toEqual(before.with(4, 'x'))
  await desk.press('Control+z')
  await triple()
  await desk.press('Control+x', 'Control+v')
  await expect.poll(() => desk.paragraphs()).toEqual(before)
})

test('an input method writes once, at a quote’s edges and over paragraphs, and one undo takes it back', async ({
  article: desk,
}) => {
  const ime = await inputMethodOf(desk.page)
  const compose = async (...texts: readonly string[]) => {
    await ime.compose(...texts)
    await ime.insert(texts.at(-1) ?? '')
  }
  await desk.select(PHRASE)
  await desk.press('s', 'Escape', 'Escape', 'F2')
  const before = await desk.paragraphs()
  const index = before.findIndex((words) => words.includes(PHRASE))
  const written = async (words: string) => {
    await expect.poll(async () => (await desk.paragraphs())[index]).toBe(words)
    expect(await desk.paragraphs()).toEqual(before.with(index, words))
    await desk.press('Control+z')
    await expect.poll(() => desk.paragraphs()).toEqual(before)
  }
  const whole = before[index] ?? ''
  for (const [key, at] of [
    ['ArrowLeft', whole.indexOf(PHRASE)],
    ['ArrowRight', whole.indexOf(PHRASE) + PHRASE.length],
  ] as const) {
    await desk.select(PHRASE)
    await desk.press(key)
    await compose('k', 'か', 'かな', '仮名')
    await written(`${whole.slice(0, at)}仮名${whole.slice(at)}`)
    await desk.select(PHRASE)
    await desk.press(key)
    await compose('´', 'é')
    await written(`${whole.slice(0, at)}é${whole.slice(at)}`)
  }
  await desk.galley.evaluate((galley, number) => {
    const [from, to] = [galley.querySelectorAll('p')[number - 1], galley.querySelectorAll('p')[number]]
    if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length)
  }, index)
  await compose('n', 'ni', '你')
  await expect
    .poll(() => desk.paragraphs())
    .toEqual([...before.slice(0, index - 1), '你', ...before.slice(index + 1)])
  await desk.press('Control+z')
  await expect.poll(() => desk.paragraphs()).toEqual(before)
})
