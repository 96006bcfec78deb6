/** Files that are no articles: a message names the file, what is wrong and what to do, and the desk is as it was. */
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { articleFromText } from '../../../shared/document/articleFromText.ts'
import { encode, serialise } from '../../../shared/document/encode.ts'
import { withSuggestions } from '../../../shared/document/suggestions.ts'
import { countingIds } from '../../../shared/ids.ts'
import { propose } from '../../../shared/suggest/propose.ts'
import { put } from '../../helpers/json.ts'
import { willChoose } from '../harness/dialogs.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

const MEGABYTE = 1024 * 1024

function taggedArticle() {
  const state = articleFromText('“We stay,” Ana Ruiz said.\n\n“We go,” Tom Hale said.', {
    articleId: 'a1',
    slug: 'stay',
    language: 'en',
  })
  return encode(
    withSuggestions(
      state,
      propose('“We stay,” Ana Ruiz said.\n\n“We go,” Tom Hale said.', []),
      countingIds(),
    ),
    () => '0'.repeat(64),
  )
}

const bad: readonly (readonly [name: string, bytes: () => string | Uint8Array, said: RegExp])[] = [
  ['empty.txt', () => '', /empty\.txt.*empty/i],
  ['picture.txt', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /picture\.txt/],
  ['huge.txt', () => new Uint8Array(21 * MEGABYTE).fill(97), /huge\.txt.*20/],
  ['newer.quoin.json', () => serialise({ ...taggedArticle(), version: '2.0' }), /newer\.quoin\.json.*newer/],
  [
    'broken.quoin.json',
    () => '{"format":"quoin/tagged-article","version":"1.0","article":7}',
    /broken\.quoin\.json/,
  ],
  ['cut.json', () => '{"format":', /cut\.json/],
]

test('a file that is no article is refused in words, and the desk stays as it was', async ({
  launch,
  home,
}) => {
  const quoin = await launch()
  const desk = new Workbench(quoin.page)
  for (const [name, bytes, said] of bad) {
    await test.step(name, async () => {
      const file = join(home, name)
      await writeFile(file, bytes())
      await willChoose(quoin.app, [file])
      await desk.press('Control+o')
      const notice = quoin.page.getByRole('alert').filter({ hasText: said })
      await expect(notice).toBeVisible()
      await notice.getByRole('button', { name: 'Dismiss' }).click()
    })
  }
  await willChoose(quoin.app, [join(home, 'not-there.txt')])
  await desk.press('Control+o')
  await expect(quoin.page.getByRole('alert').filter({ hasText: 'not-there.txt' })).toBeVisible()
  expect((await readdir(join(quoin.desk, 'articles'))).filter((name) => !name.startsWith('.'))).toEqual([])
})

test('tags that break an invariant are refused one by one, the rest kept, the original file kept aside', async ({
  launch,
  home,
}) => {
  const file = join(home, 'mixed.quoin.json')
  await writeFile(file, serialise(put(taggedArticle(), '/attributions/0/content/0/exact', 'something else')))
  const quoin = await launch()
  const desk = new Workbench(quoin.page)
  await willChoose(quoin.app, [file])
  await desk.press('Control+o')
  await desk.ready()
  await expect(quoin.page.getByText(/1 tag/).first()).toBeVisible()
  await expect(desk.tags('content', 'suggested')).toHaveText(['“We go,”'])
  const kept = await readdir(join(quoin.desk, '.quoin', 'kept'))
  expect(kept.filter((name) => name.includes('mixed'))).toHaveLength(1)
})
