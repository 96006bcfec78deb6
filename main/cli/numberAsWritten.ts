/**
 * A number of a JSON object as it stands there: 1234567890123456789 and 1.50 are other ids than the numbers that JavaScript
 * makes of them.
 * @param json a valid JSON object
 * @returns undefined when its last field of this name is no number
 */
export function numberAsWritten(json: string, field: string): string | undefined {
  let depth = 0
  let key: string | undefined
  let found: string | undefined
  for (let at = 0; at < json.length; at++) {
    const sign = json.charAt(at)
    if (sign === '"') {
      const end = endOfString(json, at)
      if (depth === 1 && key === undefined) key = json.slice(at, end)
      at = end - 1
    } else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
    else if (sign === ',' && depth === 1) key = undefined
    else if (sign === ':' && depth === 1 && key !== undefined && JSON.parse(key) === field) {
      NUMBER.lastIndex = at + 1
      found = NUMBER.exec(json)?.[1]
    }
  }
  return found
}

const NUMBER = /\s*(-?\d[\d.eE+-]*)/y

function endOfString(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json.charCodeAt(at) !== 0x22) at += json.charCodeAt(at) === 0x5c ? 2 : 1
  return at + 1
}
