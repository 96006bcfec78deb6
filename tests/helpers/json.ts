/** Looking into and damaging files whose shape a test is about: paths are JSON pointers. */

/** The value there, or undefined. */
export function at(file: unknown, path: string): unknown {
  return keysOf(path).reduce<unknown>((holder, key) => Reflect.get(Object(holder) as object, key), file)
}

/** A copy of the file with another value there. */
export function put<T>(file: T, path: string, value: unknown): T {
  const copy = structuredClone(file)
  const keys = keysOf(path)
  const last = keys.pop() ?? ''
  const holder = keys.reduce<unknown>((now, key) => Reflect.get(Object(now) as object, key), copy)
  Reflect.set(Object(holder) as object, last, value)
  return copy
}

function keysOf(path: string): string[] {
  return path.split('/').slice(1)
}
