import { describe, expect, it } from 'vitest'
import {
  besides,
  placeWindow,
  savedWindowParser,
  withoutFrame,
  type Box,
} from '../../../main/electron/placeWindow.ts'

const left: Box = { x: 0, y: 0, width: 1920, height: 1080 }
const right: Box = { x: 1920, y: 0, width: 1280, height: 1024 }
const saved = (box: Partial<Box>) => ({ x: 100, y: 50, width: 1200, height: 800, maximized: false, ...box })

describe('where a window opens', () => {
  it('is where it was', () => {
    expect(placeWindow(saved({}), [left])).toEqual({ x: 100, y: 50, width: 1200, height: 800 })
    expect(placeWindow(saved({ x: 2000, width: 1000 }), [left, right]).x).toBe(2000)
  })

  it.each([
    ['its display is gone', saved({ x: 2500 })],
    ['only its edge would be seen', saved({ x: 1900 })],
    ['its title bar would be above the display', saved({ y: -300 })],
    ['it would be below the display', saved({ y: 1070 })],
  ])('is the middle of the first display when %s', (_why, box) => {
    expect(placeWindow(box, [left])).toEqual({ x: 360, y: 140, width: 1200, height: 800 })
  })

  it('is never larger than the display nor too small to work in', () => {
    expect(placeWindow(saved({ width: 9000, height: 9000 }), [left])).toMatchObject({
      width: 1920,
      height: 1080,
    })
    expect(placeWindow(saved({ width: 20, height: 20, x: 0 }), [left])).toMatchObject({
      width: 900,
      height: 600,
    })
  })

  it('is a usual size in the middle at the first start', () => {
    expect(placeWindow(undefined, [left])).toEqual({ x: 240, y: 90, width: 1440, height: 900 })
  })

  it('is a little off the window before, as far as there is room', () => {
    const box = { x: 0, y: 0, width: 900, height: 600 }
    expect(besides(box, [left])).toEqual({ ...box, x: 28, y: 28 })
    expect(besides({ ...left }, [left])).toEqual(left)
  })

  it('is the same at every start, though the system puts a frame around it', () => {
    let box: Box = { x: 100, y: 50, width: 1200, height: 800 }
    for (let start = 0; start < 5; start++) {
      const framed = { ...box, x: box.x + 1, y: box.y + 20 }
      box = withoutFrame(framed, box, framed)
    }
    expect(box).toEqual({ x: 100, y: 50, width: 1200, height: 800 })
    const moved = withoutFrame({ ...box, x: 401, y: 320 }, box, { ...box, x: 101, y: 70 })
    expect(moved).toMatchObject({ x: 400, y: 300 })
  })

  it('is not read from nonsense', () => {
    for (const bad of [null, {}, saved({ width: -1 }), saved({ x: Number.NaN }), saved({ x: 1e308 })]) {
      expect(savedWindowParser.safeParse(bad).success).toBe(false)
    }
  })
})
