/**
 * JSON from outside, read with the two attacks on JSON readers in mind: keys that reach an object's prototype, and
 * nesting deep enough to overflow a recursive reader.
 */
import { ok, refuse, type Result } from '../ipc/result.ts'

const DEEPEST = 64
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

export function parseJson(text: string): Result<unknown, 'notJson' | 'hostile'> {
  const depth = nestingOf(text)
  if (depth > DEEPEST) return refuse('hostile', `it nests ${depth} levels deep, which no article does`)
  let forbidden: string | undefined
  try {
    const value: unknown = JSON.parse(text, function (key, inner: unknown) {
      if (FORBIDDEN_KEYS.has(key)) forbidden = key
      return inner
    })
    if (forbidden !== undefined)
      return refuse('hostile', `it has a field named “${forbidden}”, which no article has`)
    return ok(value)
  } catch (error) {
    return refuse('notJson', `it is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
}

function nestingOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (inString) {
      if (code === 0x5c) i++
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth)
    else if (code === 0x7d || code === 0x5d) depth--
  }
  return deepest
}
