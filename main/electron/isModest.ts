/**
 * Whether a value from a window is of a size that any real call could have. Counted before it is parsed, without
 * recursion, so that neither a giant nor a bottomless argument costs more than a look.
 */
const MOST_VALUES = 2_000_000
/** Characters and bytes together: room for the largest file there may be and its envelope. */
const MOST_CONTENT = 48 * 1024 * 1024
const DEEPEST = 64

export function isModest(value: unknown): boolean {
  let values = 0
  let content = 0
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    values += 1
    content += contentOf(next.value)
    if (values > MOST_VALUES || content > MOST_CONTENT || next.depth > DEEPEST) return false
    if (typeof next.value !== 'object' || next.value === null || ArrayBuffer.isView(next.value)) continue
    for (const [key, inner] of Object.entries(next.value)) {
      content += key.length
      waiting.push({ value: inner, depth: next.depth + 1 })
    }
  }
  return true
}

function contentOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength
  return 0
}
