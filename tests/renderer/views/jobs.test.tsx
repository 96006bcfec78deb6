import { describe, expect, test } from 'vitest'
import type { JobChange } from '../../../shared/ipc/jobCalls.ts'
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
    expect(find('progressbar', 'Taking in “wires”').getAttribute('aria-valuenow')).toBe('0.0119')
    await click(find('button', 'Cancel'))
    expect(called('job.cancel')).toEqual([{ id: 'j1' }])
  })

  test('is cancelled with Esc by whoever has come to it', async () => {
    const { find, send, press, called } = await shown()
    await send('job.changed', job({ done: 1, total: 9 }))
    find('button', 'Cancel').focus()
    await press('Escape')
    expect(called('job.cancel')).toEqual([{ id: 'j1' }])
  })

  test('says in a sentence what came of it, and in the messages of the session what was refused', async () => {
    const { all, find, text, send, click } = await shown()
    await send('job.changed', job({ done: 1, total: 9 }))
    const report = ['7 articles were taken in. 2 could not be.', '“a.txt” is empty.', '“b.txt” is a picture.']
    await send('job.changed', job({ done: 9, total: 9, state: 'done', report }))
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
    const { find, press, send } = await shown()
    const isDisabled = async (label: RegExp) => {
      await press('k', { ctrlKey: true }, document.body)
      const disabled = find('option', label).getAttribute('aria-disabled')
      await press('Escape')
      return disabled
    }
    expect(await isDisabled(/^Stop taking in from that folder/)).toBe('true')
    expect(await isDisabled(/^Take in whatever comes into a folder/)).toBe('false')
    await send('desk.changed', {})
    expect(await isDisabled(/^Take in a folder of articles/)).toBe('false')
  })
})
