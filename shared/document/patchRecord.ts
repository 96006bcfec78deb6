/**
 * Makes to a record the change that was made between two earlier values of it, and nothing else: what somebody else did to
 * other fields, or to other links of the same list, stays.
 */
type Fields = Readonly<Record<string, unknown>>

export function patchRecord<T extends object>(current: T, from: object, to: object): T {
  return patchFields(fieldsOf(current), fieldsOf(from), fieldsOf(to)) as T
}

function fieldsOf(record: object): Fields {
  return Object.fromEntries(Object.entries(record))
}

function patchFields(current: Fields, from: Fields, to: Fields): Fields {
  const patched: Record<string, unknown> = { ...current }
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (isSame(from[key], to[key])) continue
    if (to[key] === undefined) delete patched[key]
    else patched[key] = patchValue(current[key], from[key], to[key])
  }
  return patched
}

function patchValue(current: unknown, from: unknown, to: unknown): unknown {
  if (isSame(current, from)) return to
  if (isList(current) && isList(from) && isList(to)) return patchList(current, from, to)
  return isFields(current) && isFields(from) && isFields(to) ? patchFields(current, from, to) : to
}

type List = readonly unknown[]

/** Items are the same when they have the same id, as the answers to a comment have, or else when they say the same. */
function patchList(current: List, from: List, to: List): List {
  const byKey = (list: List) => new Map(list.map((item) => [keyOf(item), item]))
  const [here, were, are] = [byKey(current), byKey(from), byKey(to)]
  const kept = current.flatMap((item) => {
    const key = keyOf(item)
    if (!were.has(key)) return [item]
    return are.has(key) ? [patchValue(item, were.get(key), are.get(key))] : []
  })
  return [...kept, ...to.filter((item) => !were.has(keyOf(item)) && !here.has(keyOf(item)))]
}

function keyOf(item: unknown): unknown {
  if (!isFields(item)) return item
  return typeof item['id'] === 'string' ? item['id'] : JSON.stringify(item)
}

function isList(value: unknown): value is List {
  return Array.isArray(value)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Records are plain JSON, whose fields keep their order when they are copied. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
