/** What hands do to the galley that only a real page shows: its clipboard, its mouse, its input method. */
import type { Locator, Page } from '@playwright/test'
import { inputMethodOf } from '../harness/inputMethod.ts'
import { expect, test } from '../harness/test.ts'
import type { Workbench } from '../pages/workbench.ts'

const PHRASE = 'asked about the letter on Monday'

/** Tags words that have no tag yet as a source. */
async function tag(desk: Workbench, words: string): Promise<void> {
  await desk.select(words)
  await desk.press('s', 'Escape', 'Escape')
  await expect.poll(() => sources(desk)).toContain(words)
}

/** What each source tag says; where tags overlap, one is drawn in several elements. */
function sources(desk: Workbench): Promise<readonly string[]> {
  return desk.galley.locator('[data-role="source"]').evaluateAll((elements) => {
    const said = new Map<string, string>()
    for (const element of elements) {
      const id = element.getAttribute('data-tag') ?? ''
      said.set(id, (said.get(id) ?? '') + element.textContent)
    }
    return [...said.values()]
  })
}

const inHand = (desk: Workbench) =>
  desk.galley
    .locator('[data-hand="held"]')
    .evaluateAll((elements) => elements.map((each) => each.textContent).join(''))
const selection = (page: Page) => page.evaluate(() => String(getSelection()))

/** What stands right before and right behind the caret. */
function caret(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { focusNode, focusOffset = 0, isCollapsed } = getSelection() ?? {}
    if (!(focusNode instanceof Text) || !isCollapsed) return 'no caret in the text'
    return `${focusNode.data.slice(0, focusOffset)}|${focusNode.data.slice(focusOffset)}`
  })
}

test('words cut out of a tag and pasted back belong to it, and everything pasted over itself stays tagged', async ({
  article: desk,
}) => {
  await tag(desk, PHRASE)
  await desk.press('F2')
  await desk.select('about ')
  await desk.press('Control+x')
  await expect.poll(() => sources(desk)).toContain('asked the letter on Monday')
  await desk.press('Control+v')
  await expect.poll(() => sources(desk)).toContain(PHRASE)

  const before = await desk.galley.locator('[data-tag]').allTextContents()
  const paragraphs = await desk.paragraphs()
  await desk.press('Control+a', 'Control+c', 'Control+v')
  await expect.poll(() => caret(desk.page)).not.toBe('no caret in the text')
  expect(await desk.galley.locator('[data-tag]').allTextContents()).toEqual(before)
  expect(await desk.paragraphs()).toEqual(paragraphs)
})

test('a word copied with the space behind it is pasted with it, from here and from other programs', async ({
  article: desk,
}) => {
  await desk.press('F2')
  await desk.select('multiple ')
  await desk.press('Control+c')
  await desk.select('familiar')
  await desk.press('ArrowLeft', 'Control+v')
  await expect(desk.galley).toContainText('multiple people multiple familiar with')
  await copyElsewhere(desk, { text: 'very ', html: '<meta charset="utf-8"><span>very </span>' })
  await desk.press('Control+v')
  await expect(desk.galley).toContainText('multiple people multiple very familiar with')
  await copyElsewhere(desk, { text: 'quite ' })
  await desk.press('Control+v')
  await expect(desk.galley).toContainText('multiple people multiple very quite familiar with')
})

test('words carried by mouse keep their tag', async ({ article: desk }) => {
  await tag(desk, PHRASE)
  await desk.press('F2')
  await desk.select(PHRASE)
  const before = await desk.paragraphs()
  await desk.dropOn('to say whether', desk.galley.locator('[data-role="source"]', { hasText: PHRASE }))
  await expect(desk.galley).toContainText(/declined t?o?asked about the letter on Mondayo? ?say whether/)
  expect(await sources(desk)).toContain(PHRASE)
  await desk.press('Control+z')
  await expect.poll(() => desk.paragraphs()).toEqual(before)
  expect(await sources(desk)).toContain(PHRASE)
})

for (const mode of ['tagging', 'editing'])
  test(`a quick click on a tag in ${mode} mode takes it in hand and puts the caret there`, async ({
    article: desk,
  }) => {
    await tag(desk, 'expected the talks')
    await tag(desk, PHRASE)
    if (mode === 'editing') await desk.press('F2')
    await desk.clickOn('the talks to last')
    await expect.poll(() => inHand(desk)).toBe('expected the talks')
    await settled(desk.page)
    expect(await caret(desk.page)).toMatch(/^(expected )?(t\|h|\|th)e talks$/)

    await desk.press('Escape')
    await desk.drag('about the letter')
    await desk.page.mouse.dblclick(
      ...(await middleOf(desk.galley.locator('[data-role="source"]', { hasText: PHRASE }))),
    )
    await expect.poll(() => selection(desk.page)).toMatch(/^\w+,? ?$/)
    await settled(desk.page)
    expect(await selection(desk.page)).toMatch(/^\w+,? ?$/)
  })

test('an input method writes nothing in tagging mode, and the keys work after it', async ({
  article: desk,
}) => {
  const before = await desk.paragraphs()
  const { compose, insert } = await inputMethodOf(desk.page)
  const sourceOf = async (words: string) => {
    await desk.select(words)
    await desk.press('s')
    await expect.poll(() => sources(desk)).toContain(words)
    await desk.press('Escape', 'Escape')
    expect(await desk.paragraphs()).toEqual(before)
  }
  await desk.select('letter on')
  await desk.press('ArrowLeft')
  await compose('k', 'か')
  await insert('か')
  await sourceOf('expected the talks')
  await compose('k', 'か', '')
  await desk.press('Control+Home', 'j')
  await expect(desk.page.getByRole('button', { name: 'Accept' })).toBeVisible()
  await desk.press('Escape')
  // Over selected words, and never ended.
  await desk.select('to last into April')
  await compose('か', 'かな')
  await settled(desk.page)
  await desk.press('s')
  await expect.poll(() => sources(desk)).toContain('to last into April')
  expect(await desk.paragraphs()).toEqual(before)

  await desk.press('Escape', 'Escape', 'F2')
  await compose('k', 'か')
  await insert('かな')
  await expect(desk.galley).toContainText('to last into Aprilかな.')
  await desk.press('Backspace', 'Backspace')
  await expect.poll(() => desk.paragraphs()).toEqual(before)
})

test('in tagging mode the caret goes by keys, words are selected and copied, and nothing can be written', async ({
  article: desk,
}) => {
  const before = await desk.paragraphs()
  await desk.select('asked')
  await desk.press('ArrowRight')
  await expect.poll(() => caret(desk.page)).toMatch(/asked\|/)
  await desk.press('ArrowLeft', 'ArrowLeft')
  await expect.poll(() => caret(desk.page)).toMatch(/ask\|ed/)
  await desk.press('Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight')
  const picked = await selection(desk.page)
  expect(picked).toHaveLength(3)
  await desk.press('Control+c')
  await desk.press('ArrowDown', 'z', 'Enter', 'Delete', 'Control+v')
  await desk.page.keyboard.insertText('ü')
  await settled(desk.page)
  expect(await desk.paragraphs()).toEqual(before)
  await desk.press('F2', 'End')
  await desk.page.keyboard.type('zü ')
  await desk.press('Control+v')
  await expect.poll(async () => (await desk.paragraphs()).join()).toContain(`zü ${picked}`)
})

test('a key that comes before the page has told of the click acts where the click was', async ({
  article: desk,
}) => {
  await desk.press('F2', 'Control+Home')
  await expect.poll(() => caret(desk.page)).toMatch(/^\|/u)
  const before = await desk.paragraphs()
  // In one task, as on a busy machine: the page tells of a new selection only in the next.
  await desk.galley.evaluate((galley) => {
    const fifth = galley.querySelectorAll('p')[4]
    if (!fifth) throw new RangeError('no fifth paragraph')
    getSelection()?.collapse(fifth, 0)
    const backspace = { key: 'Backspace', keyCode: 8, bubbles: true, cancelable: true }
    galley.dispatchEvent(new KeyboardEvent('keydown', backspace))
  })
  const joined = [...before.slice(0, 3), `${before[3]}${before[4]}`, ...before.slice(5)]
  await expect.poll(() => desk.paragraphs()).toEqual(joined)
})

test('nothing but the edge is moved by the edge’s keys, and link mode keeps its hand on the quote', async ({
  article: desk,
}) => {
  await tag(desk, 'April.')
  await desk.press('Control+a', 'Escape')
  await desk.select('April.')
  await desk.press('ArrowRight', 'Space', 'Shift+ArrowRight', 'Shift+ArrowRight')
  expect(await selection(desk.page)).toBe('')

  await desk.press('Escape', 'Escape')
  await desk.select(PHRASE)
  await desk.press('q', 'l')
  await expect(desk.page.getByRole('region', { name: 'Linking' })).toBeVisible()
  const tags = await desk.galley.locator('[data-tag]').count()
  await desk.press('q', 'c', 's', 'Backspace', 'z')
  await expect(desk.page.getByRole('region', { name: 'Linking' })).toBeVisible()
  expect(await desk.galley.locator('[data-tag]').count()).toBe(tags)
})

test('find goes to words that a line break parts', async ({ article: desk }) => {
  await desk.press('F2')
  await desk.select('council members')
  await desk.press('ArrowLeft', 'Backspace', 'Shift+Enter', 'Control+Home', 'Control+f')
  await desk.page.keyboard.type('two council members')
  await expect(desk.page.getByRole('search').getByRole('status')).toContainText('1 of 1')
  await desk.press('Escape')
  await expect.poll(() => selection(desk.page)).toBe('Two\ncouncil members')
})

/** Puts something on the clipboard as another program would. */
async function copyElsewhere(desk: Workbench, data: { readonly text: string; readonly html?: string }) {
  await desk.page.evaluate(({ text, html }) => {
    const once = { once: true, capture: true } as const
    const copy = (event: ClipboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      event.clipboardData?.setData('text/plain', text)
      if (html !== undefined) event.clipboardData?.setData('text/html', html)
    }
    document.addEventListener('copy', copy, once)
  }, data)
  await desk.press('Control+c')
}

async function middleOf(words: Locator): Promise<[number, number]> {
  const box = await words.boundingBox()
  if (!box) throw new RangeError('words that are not drawn')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** Long enough for whatever the page would do by itself. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(300)
}

/** What the margin says of each body paragraph in the window, and what it should. */
function margin(
  page: Page,
): Promise<{ readonly said: readonly string[]; readonly right: readonly string[] }> {
  return page.evaluate(() => {
    const inWindow = [...document.querySelectorAll('.ProseMirror p[data-kind="body"]')]
      .map((paragraph, index) => ({ paragraph, right: String(index + 1) }))
      .filter(({ paragraph }) => {
        const { top, bottom } = paragraph.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
    return {
      said: inWindow.map(({ paragraph }) =>
        getComputedStyle(paragraph, '::before').content.replaceAll('"', ''),
      ),
      right: inWindow.map(({ right }) => right),
    }
  })
}

async function expectNumbers(page: Page): Promise<readonly string[]> {
  await expect
    .poll(async () => {
      const { said, right } = await margin(page)
      return right.length > 0 && said.join() === right.join() ? 'right' : `${said.join()} for ${right.join()}`
    })
    .toBe('right')
  return (await margin(page)).said
}

/** To 32 times the sample article, by the clipboard: several chapters. */
async function lengthen(desk: Workbench): Promise<void> {
  await desk.press('F2')
  for (let times = 0; times < 5; times++)
    await desk.press('Control+a', 'Control+c', 'Control+End', 'Enter', 'Control+v')
  expect(await desk.galley.locator('.chapter').count()).toBeGreaterThan(1)
}

test('the numbers in the margin run on to the end, one paragraph more at the beginning or not', async ({
  article: desk,
}) => {
  await lengthen(desk)
  const last = (await expectNumbers(desk.page)).at(-1)
  expect(Number(last)).toBeGreaterThan(100)

  await desk.press('Control+Home')
  const atFirst = await expectNumbers(desk.page)
  await desk.select(PHRASE)
  await desk.press('ArrowRight', 'Enter')
  await expectNumbers(desk.page)
  await desk.press('Control+End')
  expect((await expectNumbers(desk.page)).at(-1)).toBe(String(Number(last) + 1))

  await desk.press('Control+z')
  await desk.press('Control+End')
  expect((await expectNumbers(desk.page)).at(-1)).toBe(last)
  await desk.press('Control+Home')
  expect(await expectNumbers(desk.page)).toEqual(atFirst)
})

/** Where the caret is: in which paragraph, and how many characters of it are before it. */
function place(page: Page): Promise<readonly [paragraph: number, before: number]> {
  return page.evaluate(() => {
    const { focusNode, focusOffset = 0 } = getSelection() ?? {}
    const paragraphs = [...document.querySelectorAll('.ProseMirror p')]
    const paragraph = paragraphs.findIndex((each) => each.contains(focusNode ?? null))
    const range = document.createRange()
    range.setStart(paragraphs[paragraph] ?? document, 0)
    if (focusNode) range.setEnd(focusNode, focusOffset)
    return [paragraph, range.toString().length]
  })
}

test('a key takes the caret to the same place whether or not one has scrolled away from it', async ({
  article: desk,
}) => {
  const { page } = desk
  await lengthen(desk)
  // Where a section ends and its chapter with it.
  const chapters = desk.galley.locator('.chapter')
  let clicks = 0
  const putCaret = async (key: string): Promise<void> => {
    // Never twice at one place, which would be a double click.
    const aside = 12 * ++clicks
    const isForward = /Right|Down/.test(key)
    const paragraph = isForward ? chapters.first().locator('p').last() : chapters.nth(1).locator('p').first()
    const index = await paragraph.evaluate((it) =>
      [...document.querySelectorAll('.ProseMirror p')].indexOf(it),
    )
    // What comes into sight is laid out for the first time, and may move away under the mouse.
    await expect(async () => {
      await paragraph.scrollIntoViewIfNeeded()
      const { width = 0, height = 0 } = (await paragraph.boundingBox()) ?? {}
      await paragraph.click({
        position: isForward ? { x: width - aside, y: height - 8 } : { x: aside, y: 8 },
      })
      expect((await place(page))[0]).toBe(index)
    }).toPass()
    await desk.press(isForward ? 'End' : 'Home')
  }
  for (const key of [
    'ArrowLeft',
    'ArrowUp',
    'Control+ArrowLeft',
    'ArrowRight',
    'ArrowDown',
    'Shift+ArrowDown',
  ]) {
    await putCaret(key)
    const from = await place(page)
    await desk.press(key)
    const near = await place(page)
    expect(near, `${key} in sight`).not.toEqual(from)

    await putCaret(key)
    await page.mouse.wheel(0, -1_000_000)
    await expect(desk.galley.locator('p').first()).toBeInViewport()
    await desk.press(key)
    expect(await place(page), `${key} from far away`).toEqual(near)
  }
})

test('the border of a chapter is no border for the hands', async ({ article: desk }) => {
  await lengthen(desk)
  const before = await desk.paragraphs()
  const border = await desk.galley.locator('.chapter').first().locator('p').count()
  const joined = `${before[border - 1] ?? ''}${before[border] ?? ''}`
  const second = desk.galley.locator('.chapter').nth(1).locator('p').first()

  await second.click({ position: { x: 2, y: 10 } })
  await desk.press('Home', 'Backspace')
  expect((await desk.paragraphs())[border - 1]).toBe(joined)
  await desk.press('Control+z')
  expect(await desk.paragraphs()).toEqual(before)

  await desk.press('ArrowLeft', 'Delete')
  expect((await desk.paragraphs())[border - 1]).toBe(joined)
  await desk.press('Control+z')
  expect(await desk.paragraphs()).toEqual(before)

  await desk.press('ArrowLeft', 'ArrowRight', 'Shift+ArrowDown', 'Control+x', 'Control+v')
  expect(await desk.paragraphs()).toEqual(before)
})
