import { describe, expect, test } from 'vitest'
import { wayOf } from '../../../renderer/editor/plugins/directionPlugin.ts'

describe('the way a paragraph runs', () => {
  test.each([
    ['العربية, the broadcaster, said on Monday that the talks had ended.', 'ltr'],
    ['Reuters قالت إن المحادثات انتهت يوم الاثنين في القاهرة', 'rtl'],
    ['The broadcaster العربية said so.', undefined],
    ['قال الوزير لوكالة Reuters إن المحادثات انتهت', undefined],
    ['No other letters here.', undefined],
    ['', undefined],
  ])('%s', (text, way) => expect(wayOf(text)).toBe(way))
})
