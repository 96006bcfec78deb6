/**
 * Whatever is done to sources in whatever order, in the directory and in two windows, with crashes in between: the directory
 * and the articles agree on who said what, and taking every merging back gives each entry the quotes that were tagged as its.
 */
import { expect, test } from 'vitest'
import fc from 'fast-check'
import { sourcesHandlers } from '../../../../main/handlers/sources.ts'
import { createUndoing } from '../../../../main/handlers/undoing.ts'
import { standing } from '../../../../shared/model/standing.ts'
import { Records } from '../../../../shared/document/records.ts'
import { RecordsStep } from '../../../../shared/document/recordsStep.ts'
import { attributionKind } from '../../../../shared/model/attribution.ts'
import { newSource, sourceKind } from '../../../../shared/model/source.ts'
import { copyOfDesk } from '../../helpers/copyOfDesk.ts'
import { newsroom, type Newsroom } from '../../helpers/newsroom.ts'
import { reporter, type Reporter } from '../../helpers/reporter.ts'
import { value } from '../../helpers/result.ts'

/** 200 in the long form, `npm run soak`. */
const ROUNDS = Number(process.env['QUOIN_ROUNDS'] ?? 12)

const SLUGS = ['first', 'second'] as const
const person = fc.integer({ min: 1, max: 4 }).map((number) => `s${number}`)
const act = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), from: person, into: person }),
  fc.record({ kind: fc.constant('unmerge' as const), id: person }),
  fc.record({
    kind: fc.constant('rename' as const),
    id: person,
    name: fc.stringMatching(/^[A-Z][a-z]{2,6}$/),
  }),
  fc.record({ kind: fc.constant('describe' as const), id: person, body: fc.stringMatching(/^[A-Z]{3}$/) }),
  fc.record({
    kind: fc.constant('renameInArticle' as const),
    window: fc.integer({ min: 0, max: 1 }),
    id: person,
    name: fc.stringMatching(/^[A-Z][a-z]{2,6}$/),
  }),
  fc.record({ kind: fc.constant('quote' as const), window: fc.integer({ min: 0, max: 1 }), by: person }),
  fc.record({ kind: fc.constant('save' as const) }),
  fc.record({ kind: fc.constant('crash' as const) }),
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const handlersOf = ({ desk, articles }: Newsroom) =>
  sourcesHandlers({ desk, articles, undoing: createUndoing() })

async function openBoth(room: Newsroom): Promise<readonly Reporter[]> {
  return Promise.all(
    SLUGS.map(async (slug, index) => reporter(room.articles, await room.open(slug, index + 1), index + 1)),
  )
}

test('the directory and the articles agree', { timeout: 120_000 + ROUNDS * 20_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
      let room = await newsroom()
      for (const slug of SLUGS)
        await room.takeIn(`Headline\n\nWords:${' word'.repeat(30)}.\n\n${slug}\n`, `${slug}.txt`)
      let desks = await openBoth(room)
      /** Who was tagged as the source of each quote. */
      const tagged = new Map<string, string>()
      /** What was written into the directory of whom, which articles know nothing of. */
      const described = new Map<string, string>()
      for (const [number, each] of acts.entries()) {
        if (each.kind === 'describe' && (await room.desk.directory.entries()).get(each.id))
          described.set(each.id, each.body)
        const next = await perform(each, number, room, desks, tagged)
        if (next) [room, desks] = next
      }
      await room.articles.saveAll()
      for (const [id, body] of described)
        expect((await room.desk.directory.entries()).get(id)?.descriptor).toBe(body)
      await agree(room, tagged)
      for (const entry of (await room.desk.directory.entries()).values())
        if (entry.mergedInto !== undefined)
          value(await handlersOf(room)['sources.unmerge']({ id: entry.id }, undefined))
      await agree(room, tagged)
      await room.articles.closeAll()
      await room.desk.leave()
    }),
    { numRuns: ROUNDS, ...(ROUNDS === 12 ? { seed: 20261130 } : {}) },
  )
})

async function perform(
  each: Act,
  number: number,
  room: Newsroom,
  desks: readonly Reporter[],
  tagged: Map<string, string>,
): Promise<readonly [Newsroom, readonly Reporter[]] | undefined> {
  const handlers = handlersOf(room)
  const desk = 'window' in each ? desks[each.window] : undefined
  switch (each.kind) {
    // What cannot be is refused, and changes nothing.
    case 'merge':
      await handlers['sources.merge']({ fromId: each.from, intoId: each.into }, undefined)
      return undefined
    case 'unmerge':
      await handlers['sources.unmerge']({ id: each.id }, undefined)
      return undefined
    case 'rename':
      await handlers['sources.edit']({ id: each.id, from: {}, to: { name: each.name } }, undefined)
      return undefined
    case 'describe':
      await handlers['sources.edit']({ id: each.id, from: {}, to: { descriptor: each.body } }, undefined)
      return undefined
    case 'renameInArticle': {
      await catchUp(room, desks)
      const source = desk?.records().find(sourceKind, each.id)
      if (desk && source) {
        desk.dispatch((tr) =>
          tr.step(new RecordsStep({ updated: [[source, { ...source, name: each.name }]] })),
        )
        await desk.send()
        // At once, or when it is time.
        if (number % 2 === 0)
          value(await room.articles.save(SLUGS[each.kind === 'renameInArticle' ? each.window : 0] ?? ''))
      }
      return undefined
    }
    case 'quote': {
      if (!desk) return undefined
      await catchUp(room, desks)
      const id = `a${number}w${each.window}`
      desk.tag('Words:', id)
      const quote = desk.records().find(attributionKind, id)
      if (!quote) throw new Error('no quote')
      const known = desk.records().get(each.by)
      const entry = (await room.desk.directory.entries()).get(each.by)
      const source = newSource(each.by, 'person', { name: entry?.name ?? `Person ${each.by}` })
      desk.dispatch((tr) =>
        tr.step(
          new RecordsStep({
            added: known ? [] : [source],
            updated: [[quote, { ...quote, sourceIds: [each.by] }]],
          }),
        ),
      )
      await desk.send()
      tagged.set(id, each.by)
      return undefined
    }
    case 'save':
      await room.articles.saveAll()
      return undefined
    case 'crash': {
      const after = await newsroom({ folder: await copyOfDesk(room.folder) })
      for (const recovered of await after.articles.recover()) value(recovered)
      return [after, await openBoth(after)]
    }
  }
}

/** What main has told the windows meanwhile. */
async function catchUp(room: Newsroom, desks: readonly Reporter[]): Promise<void> {
  for (const [index, desk] of desks.entries()) {
    const slug = SLUGS[index] ?? ''
    desk.receive(value(room.articles.pull(slug, 0)))
  }
}

async function agree(room: Newsroom, tagged: ReadonlyMap<string, string>): Promise<void> {
  const entries = await room.desk.directory.entries()
  const find = (id: string) => entries.get(id)
  const expected = new Map<string, string[]>()
  for (const [quote, by] of tagged) {
    const now = standing(find, by)?.id
    // Whoever is quoted is in the directory.
    expect(now).toBeDefined()
    expected.set(now ?? '', [...(expected.get(now ?? '') ?? []), quote])
  }
  for (const entry of entries.values()) {
    if (entry.mergedInto !== undefined) continue
    const { articles } = value(
      await handlersOf(room)['sources.quotes']({ id: entry.id, most: 20 }, undefined),
    )
    const found = articles.flatMap(({ quotes }) => quotes.map(({ id }) => id))
    expect(found.sort()).toEqual((expected.get(entry.id) ?? []).sort())
  }
  for (const slug of SLUGS) {
    // Articles that are open are brought forward a moment later.
    const differences = async () => {
      const records = Records.of((await room.open(slug, 9)).records)
      return Array.from(records.ofKind(sourceKind)).flatMap((source) => {
        const entry = entries.get(source.id)
        const isSame = !entry || (source.name === entry.name && source.mergedInto === entry.mergedInto)
        return isSame ? [] : [{ source, entry }]
      })
    }
    await expect.poll(differences, { timeout: 3000 }).toEqual([])
    value(await room.articles.close(slug, 9))
  }
}
