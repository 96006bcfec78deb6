import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { describe, expect, test, vi } from 'vitest'
import { LongList } from '../../../renderer/ui/LongList.tsx'
import { createRowTops } from '../../../renderer/ui/rowTops.ts'
import { rowWindow } from '../../../renderer/ui/rowWindow.ts'
import { stepInList } from '../../../renderer/ui/stepInList.ts'

const rowsOf = (ids: readonly (number | string)[]) => ids.map((id) => ({ id: String(id) }))

function topsOf(count: number, heightAt: (index: number) => number): Float64Array {
  const rows = rowsOf(Array.from({ length: count }, (_, index) => index))
  return createRowTops().of(rows, ({ id }) => heightAt(Number(id)))
}

describe('a list of 10,000 quotes', () => {
  test('draws only those near its window', async () => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    const rows = Array.from({ length: 10_000 }, (_, index) => ({ id: `a${index}` }))
    const host = document.body.appendChild(document.createElement('div'))
    const root = createRoot(host)
    await act(async () =>
      root.render(
        <LongList
          label="Quotes"
          rows={rows}
          selectedId={null}
          estimate={() => 60}
          draw={({ id }) => id}
          onChoose={() => undefined}
        />,
      ),
    )
    const drawn = host.querySelectorAll('[role="option"]')
    expect(drawn.length).toBeLessThan(30)
    expect(drawn[3]?.getAttribute('aria-posinset')).toBe('4')
    expect(drawn[3]?.getAttribute('aria-setsize')).toBe('10000')
    await act(async () => root.unmount())
  })

  test('finds the rows of any window from their heights', () => {
    const tops = topsOf(10_000, (index) => (index % 2 === 0 ? 60 : 80))
    const { first, last } = rowWindow(tops, 700, 140)
    expect([tops[10], first, last]).toEqual([700, 4, 19])
    expect(rowWindow(tops, 0, 600).first).toBe(0)
    expect(rowWindow(tops, 1e9, 600).last).toBe(10_000)
    expect(
      rowWindow(
        topsOf(0, () => 60),
        0,
        600,
      ),
    ).toMatchObject({ first: 0, last: 0 })
  })
})

describe('the selected row of a list', () => {
  const named = (count: number, from = 0) => rowsOf(Array.from({ length: count }, (_, index) => from + index))

  async function listOf(selectedId: string) {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    const root = createRoot(document.body.appendChild(document.createElement('div')))
    const show = (rows: readonly { readonly id: string }[]) =>
      act(async () =>
        root.render(
          <LongList
            label="Articles"
            rows={rows}
            selectedId={selectedId}
            estimate={() => 60}
            draw={({ id }) => id}
            onChoose={() => undefined}
          />,
        ),
      )
    const isDrawn = () => document.querySelector('[aria-selected="true"]') !== null
    const scroller = () => document.querySelector('.list') ?? expect.fail('no list')
    return { show, isDrawn, scroller, unmount: () => act(async () => root.unmount()) }
  }

  test('comes into sight when it is listed after it was selected, as while thirty files are opened', async () => {
    const { show, isDrawn, unmount } = await listOf('29')
    await show(named(3))
    await show(named(30))
    expect(isDrawn()).toBe(true)
    await unmount()
  })

  test('stays in sight when the list changes under it, unless one has scrolled away from it', async () => {
    const { show, isDrawn, scroller, unmount } = await listOf('0')
    await show(named(30))
    await show([...named(40, 100), ...named(30)])
    expect(isDrawn()).toBe(true)
    await act(async () => {
      scroller().scrollTop = 0
      scroller().dispatchEvent(new Event('scroll', { bubbles: true }))
    })
    await show([...named(41, 100), ...named(30)])
    expect(scroller().scrollTop).toBe(0)
    await unmount()
  })
})

describe('the places of rows', () => {
  test('are asked for again only of rows that are new', () => {
    const tops = createRowTops<{ readonly id: string }>()
    const rows = rowsOf([0, 1, 2, 3])
    const asked: string[] = []
    const estimate = ({ id }: { readonly id: string }) => {
      asked.push(id)
      return 10
    }
    expect([...tops.of(rows, estimate)]).toEqual([0, 10, 20, 30, 40])
    const more = [...rows.slice(0, 2), ...rowsOf(['new']), ...rows.slice(2)]
    expect([...tops.of(more, estimate)]).toEqual([0, 10, 20, 30, 40, 50])
    expect(asked).toEqual(['0', '1', '2', '3', 'new'])
    expect([...tops.of(more.slice(1), estimate)]).toEqual([0, 10, 20, 30, 40])
    expect(asked).toHaveLength(5)
  })

  test('follow the heights that the browser tells, whichever list they are asked for next', () => {
    const tops = createRowTops<{ readonly id: string }>()
    const rows = rowsOf([0, 1, 2])
    const estimate = () => 10
    tops.of(rows, estimate)
    expect(tops.learn(new Map([['1', 25]]))).toBe(true)
    expect(tops.learn(new Map([['1', 25]]))).toBe(true)
    expect([...tops.of(rows, estimate)]).toEqual([0, 10, 35, 45])
    expect(tops.learn(new Map([['1', 25]]))).toBe(false)
    expect([...tops.of(rowsOf([1, 0]), estimate)]).toEqual([0, 25, 35])
    expect([...tops.of([], estimate)]).toEqual([0])
  })
})

describe('arrows in a list', () => {
  const notHeadings = (index: number) => index !== 0 && index !== 3

  test('pass over headings', () => {
    expect(stepInList('ArrowDown', -1, 5, notHeadings)).toBe(1)
    expect(stepInList('ArrowDown', 2, 5, notHeadings)).toBe(4)
    expect(stepInList('ArrowUp', 4, 5, notHeadings)).toBe(2)
  })

  test('stop at the ends', () => {
    expect(stepInList('ArrowDown', 4, 5, notHeadings)).toBeNull()
    expect(stepInList('ArrowUp', 1, 5, notHeadings)).toBeNull()
    expect(stepInList('End', 1, 5, notHeadings)).toBe(4)
    expect(stepInList('PageUp', 4, 5, notHeadings)).toBe(1)
  })
})
