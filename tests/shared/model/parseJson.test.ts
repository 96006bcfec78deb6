import { expect, test } from 'vitest'
import { parseJson } from '../../../shared/model/parseJson.ts'

test('the words constructor and prototype are names of fields like others', () => {
  const text = '{"constructor": "A. Builder Ltd", "meta": {"prototype": 1}}'
  expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown })
})

test.each(['{"a": [{"__proto__": 1}]}', '{"\\u005f_proto_\\u005F": {}}', '{"__\\u0070roto__": {}}'])(
  'a field that reaches an object’s prototype is refused, however it is spelled: %s',
  (text) => {
    expect(parseJson(text)).toMatchObject({ ok: false, code: 'hostile' })
  },
)

test('the same words in a text are words', () => {
  expect(parseJson('{"text": "__proto__ and \\u005f"}')).toMatchObject({ ok: true })
})
