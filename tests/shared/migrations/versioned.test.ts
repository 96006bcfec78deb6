import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../shared/document/decode.ts'
import { articleForm } from '../../../shared/migrations/article/articleForm.ts'
import { journalForm } from '../../../shared/migrations/journal/journalForm.ts'
import { sourcesForm } from '../../../shared/migrations/sources/sourcesForm.ts'
import { isOlder, openVersioned, type VersionedForm } from '../../../shared/migrations/versioned.ts'
import { directoryIn } from '../../../main/services/directory/directoryCodec.ts'
import { value } from '../../main/helpers/result.ts'

const FORMS: Readonly<Record<string, VersionedForm>> = {
  article: articleForm,
  journal: journalForm,
  sources: sourcesForm,
}
const old = join(import.meta.dirname, '../../fixtures/old')
const fixture = (name: string): unknown => JSON.parse(readFileSync(join(old, name), 'utf8'))

describe.each(Object.entries(FORMS))('the migrations of the %s', (name, { version, migrations }) => {
  test('are numbered one by one, rise in version, and end at today’s', () => {
    expect(migrations.map(({ id }) => Number(id.slice(0, 3)))).toEqual(
      migrations.map((_, index) => index + 1),
    )
    for (const [index, { to }] of migrations.entries()) {
      const before = migrations[index - 1]
      if (before) expect(isOlder(before.to, to)).toBe(true)
    }
    expect(migrations.at(-1)?.to).toBe(version)
  })

  test('have an old file each, from before it', () => {
    const without = migrations.filter(
      ({ id }) => ![id, `${id}.json`].some((each) => existsSync(join(old, name, each))),
    )
    expect(without).toEqual([])
  })

  test('do nothing to a file of today', () => {
    const json = { any: 'thing' }
    expect(openVersioned({ version, migrations }, version, json)).toEqual({ age: 'current', json })
  })
})

test('an article from before there were comments has none', () => {
  const { state, refused, isNewer } = value(decode(fixture('article/001-comments.json')))
  expect(refused).toEqual([])
  expect(isNewer).toBe(false)
  expect([...state.records.values()].map(({ record }) => record)).toContain('attribution')
  expect(state.rest).not.toHaveProperty('comments')
})

test('entries from before there were dated titles have none', () => {
  const { state } = value(directoryIn(fixture('sources/001-titles.json')))
  expect(state.unread).toEqual([])
  expect([...state.entries.values()].map(({ name, titles }) => [name, titles])).toEqual([
    ['Ana Ruiz', []],
    ['', []],
  ])
})

test('what a newer Quoin wrote is told from what it only added to', () => {
  const form = { version: '1.1', migrations: [] }
  expect(openVersioned(form, '1.9', {}).age).toBe('current')
  expect(openVersioned(form, '2.0', {}).age).toBe('newer')
  expect(openVersioned(form, '10.0', {}).age).toBe('newer')
})
