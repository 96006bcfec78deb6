/**
 * Where the rows of a long list stand, brought forward from one list to the next: of 10,000 rows only those that are new are
 * asked for their height, and those whose height the browser has told since. Plain arithmetic, apart from React and the page.
 */
import { sharedEnds } from '../../shared/sharedEnds.ts'

interface Row {
  readonly id: string
}

export interface RowTops<R extends Row> {
  /**
   * @param estimate of a row that was never laid out, in CSS pixels
   * @returns for each row how far below the list's top it begins, in CSS pixels; one more than there are rows, the last being
   * the height of all
   */
  readonly of: (rows: readonly R[], estimate: (row: R) => number) => Float64Array
  /** Takes in the heights of rows, by id. @returns whether places have changed since they were last asked for */
  readonly learn: (heights: ReadonlyMap<string, number>) => boolean
}

export function createRowTops<R extends Row>(): RowTops<R> {
  const known = new Map<string, number>()
  const news = new Set<string>()
  let rows: readonly R[] = []
  let heights = new Float64Array(0)
  let tops = new Float64Array(1)

  return {
    learn(told) {
      for (const [id, height] of told) {
        if (known.get(id) === height) continue
        known.set(id, height)
        news.add(id)
      }
      return news.size > 0
    },
    of(now, estimate) {
      if (now === rows && news.size === 0) return tops
      const { start, end } = sharedEnds<Row>(rows, now)
      const then = heights
      heights = new Float64Array(now.length)
      heights.set(then.subarray(0, start))
      heights.set(then.subarray(then.length - end), now.length - end)
      // Most of the time nothing is new outside of what changed, and 10,000 rows need no look.
      const [from, to] = news.size > 0 ? [0, now.length] : [start, now.length - end]
      for (let index = from; index < to; index++) {
        const row = now[index]
        const isNew = index >= start && index < now.length - end
        if (row && (isNew || news.has(row.id))) heights[index] = known.get(row.id) ?? estimate(row)
      }
      news.clear()
      rows = now
      tops = sums(heights)
      return tops
    },
  }
}

function sums(heights: Float64Array): Float64Array<ArrayBuffer> {
  const tops = new Float64Array(heights.length + 1)
  let top = 0
  for (let index = 0; index < heights.length; index++) {
    top += heights[index] ?? 0
    tops[index + 1] = top
  }
  return tops
}
