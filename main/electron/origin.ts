/** The one address our pages have. Nothing of Quoin is ever loaded from `file:` or from the network. */
export const SCHEME = 'app'
const HOST = 'bundle'
const ORIGIN = `${SCHEME}://${HOST}`
export const START_PAGE = `${ORIGIN}/index.html`

/** The path inside our bundle that an address names, or undefined when it is not ours or carries anything more. */
export function pathInBundle(address: string): string | undefined {
  const url = parse(address)
  if (!url || url.protocol !== `${SCHEME}:` || url.host !== HOST || url.username + url.password !== '')
    return undefined
  return url.search === '' ? url.pathname : undefined
}

/** Parsed, not compared by prefix: `app://bundle.evil/` is not ours. */
export function isOurs(address: string): boolean {
  const url = parse(address)
  return url?.protocol === `${SCHEME}:` && url.host === HOST
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}
