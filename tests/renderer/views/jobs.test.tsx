import { act } from 'react'
import { describe, expect, test } from 'vitest'
import type { JobChange } from '../../../shared/contract/jobs.ts'
import { shown } from './shown.tsx'

const job = (change: Partial<JobChange>): JobChange => ({
  id: 'j1',
  what: 'Taking in “wires”',
  done: 0,
  total: 0,
  state: 'running',
  ...change,
})

describe('a folder that is taken in', () => {
  test('shows how far it is, where dropped files show it, and is cancelled there', async () => {
    const { find, text, send, click, called } = await shown()
    await send('job.changed', job({}))
    expect(text()).toContain('Taking in “wires”…')
    await send('job.changed', job({ done: 119, total: 10_000 }))
    expect(text()).toContain('Taking in “wires” 120 of 10,000')
    expect(document.querySelector('.taking-in .bar')?.getAttribute('aria-valuenow')).toBe('0.0119')
    await click(find('button', 'Cancel'))
    expect(called('job.cancel')).toEqual([{ id: 'j1' }])
  })

  test('is cancelled with Esc by whoever has come to it', async () => {
    const { find, send, press, called } = await shown()
    await send('job.changed', job({ done: 1, total: 9 }))
    await act(async () => find('button', 'Cancel').focus())
    await press('Escape')
    expect(called('job.cancel')).toEqual([{ id: 'j1' }])
  })

  test('says in a sentence what came of it, and in the messages of the session what was refused', async () => {
    const { all, find, text, send, click } = await shown()
    await send('job.changed', job({ done: 1, total: 9 }))
    const report = ['7 articles were taken in. 2 could not be.', '“a.txt” is empty.', '“b.txt” is a picture.']
    await send('job.changed', job({ done: 9, total: 9, state: 'done', report, isWanting: true }))
    expect(text()).not.toContain('Taking in “wires”')
    expect(all('alert').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining(report[0] ?? ''),
    ])
    expect(text()).not.toContain('“a.txt” is empty.')
    await click(find('button', 'Messages of this session'))
    expect(
      [...find('dialog', 'Messages').querySelectorAll('li p')].map(({ textContent }) => textContent),
    ).toEqual(['Error ', 'Warning ', 'Warning '].map((level, at) => level + (report[at] ?? '')))
  })

  test('that went well says so and goes', async () => {
    const { all, send } = await shown()
    await send('job.changed', job({ state: 'done', report: ['3 articles were taken in from “wires”.'] }))
    expect(all('status').some(({ textContent }) => textContent?.includes('3 articles were taken in'))).toBe(
      true,
    )
    expect(all('alert')).toEqual([])
  })
})

describe('a folder that is watched', () => {
  test('can be watched no more only while there is one', async () => {
    const { find, press } = await shown()
    await press('k', { ctrlKey: true }, document.body)
    expect(find('option', /^Stop taking in from that folder/).getAttribute('aria-disabled')).toBe('true')
    expect(find('option', /^Take in whatever comes into a folder/).getAttribute('aria-disabled')).toBe(
      'false',
    )
  })

  test('is named by the command that ends it', async () => {
    const { find, press, type, called, text } = await shown({ watching: 'wires' })
    await press('k', { ctrlKey: true }, document.body)
    await type('stop wires', find('combobox', /^Find a command/))
    expect(find('option', /^Stop taking in from that folder/).textContent).toContain('wires')
    await press('Enter', {}, find('combobox', /^Find a command/))
    expect(called('folders.unwatch')).toEqual([null])
    expect(text()).toContain('Nothing more is taken in from “wires” by itself.')
  })
})
