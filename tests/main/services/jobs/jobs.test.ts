import { describe, expect, test } from 'vitest'
import { createJobs, type Report, type Running, type Work } from '../../../../main/services/jobs/jobs.ts'
import type { JobChange } from '../../../../shared/contract/jobs.ts'
import { manualClock } from '../../helpers/manualClock.ts'
import { value } from '../../helpers/result.ts'

function office() {
  const clock = manualClock()
  const told: JobChange[] = []
  const broken: unknown[] = []
  const jobs = createJobs({
    clock,
    notify: (_name, event) => void told.push(event as JobChange),
    failed: (_kind, error) => void broken.push(error),
  })
  return { clock, told, broken, jobs }
}

const work = (run: Work['run'], kind = 'filing'): Work => ({ kind, what: 'Filing', run })

/** Runs until it is ended. */
const untilEnded = ({ signal }: Running): Promise<Report> =>
  new Promise((resolve) => {
    const end = (): void => resolve({ sentences: ['It was ended.'], isWanting: false })
    if (signal.aborted) end()
    else signal.addEventListener('abort', end)
  })

describe('long work', () => {
  test('is told of four times a second at most, and its end always', async () => {
    const { clock, told, jobs } = office()
    const { id, ended } = value(
      jobs.start(
        work(async ({ progress }) => {
          for (let done = 0; done < 1000; done++) {
            progress(done, 1000)
            clock.advance(1)
          }
          return { sentences: ['All is filed.'], isWanting: false }
        }),
      ),
    )
    await ended
    expect(told.map(({ done }) => done)).toEqual([0, 250, 500, 750, 999])
    expect(told.every((each) => each.id === id && each.what === 'Filing')).toBe(true)
    expect(told.at(-1)).toMatchObject({ state: 'done', total: 1000, report: ['All is filed.'] })
  })

  test('of one kind runs once at a time, and of two kinds at once', async () => {
    const { jobs } = office()
    value(jobs.start(work(untilEnded)))
    expect(jobs.start(work(untilEnded))).toMatchObject({ ok: false, code: 'busy' })
    value(jobs.start(work(untilEnded, 'sorting')))
    await jobs.end()
    value(jobs.start(work(async () => ({ sentences: [], isWanting: false }))))
  })

  test('that is cancelled says so, and another is not', async () => {
    const { told, jobs } = office()
    const { id, ended } = value(jobs.start(work(untilEnded)))
    jobs.cancel('another')
    jobs.cancel(id)
    await ended
    expect(told.at(-1)).toMatchObject({ state: 'cancelled', report: ['It was ended.'] })
  })

  test('that breaks off says what to do, and the log knows of what', async () => {
    const { told, broken, jobs } = office()
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    await value(jobs.start(work(() => Promise.reject(full)))).ended
    expect(told.at(-1)).toMatchObject({
      state: 'failed',
      isWanting: true,
      report: ['Filing ended early: the disk is full. Free some space on it and try again.'],
    })
    await value(jobs.start(work(() => Promise.reject(new TypeError('x'))))).ended
    expect(told.at(-1)?.report).toEqual([expect.stringContaining('something went wrong inside Quoin')])
    expect(broken).toHaveLength(2)
  })
})
