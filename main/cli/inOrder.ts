export interface InOrderOptions<T, R> {
  /** Several are under way at once. */
  readonly work: (item: T) => Promise<R>
  /** Whether one more may be begun, given those whose results have not been taken yet. */
  readonly hasRoom: (waiting: readonly T[]) => boolean
}

/**
 * The results of work on items, in the order of the items, each as soon as those before it are there: a result does not
 * wait for the next item to come. Reads no further than there is room for, so a slow taker slows the reading.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  { work, hasRoom }: InOrderOptions<T, R>,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]()
  const waiting: T[] = []
  const results: Promise<R>[] = []
  let next: Promise<IteratorResult<T>> | undefined
  let isOver = false
  while (!isOver || results.length > 0) {
    const [head] = results
    if (!isOver && (head === undefined || hasRoom(waiting))) next ??= quietly(iterator.next())
    if (head !== undefined && (next === undefined || (await first(head, next)) === 'head')) {
      yield await head
      void results.shift()
      waiting.shift()
      continue
    }
    const found: IteratorResult<T> | undefined = await next
    next = undefined
    if (found === undefined || found.done === true) isOver = true
    else {
      waiting.push(found.value)
      results.push(quietly(work(found.value)))
    }
  }
}

/** Which is settled first. A head that failed is told by taking it. */
async function first(head: Promise<unknown>, next: Promise<unknown>): Promise<'head' | 'next'> {
  return Promise.race([
    head.then(
      () => 'head' as const,
      () => 'head' as const,
    ),
    next.then(
      () => 'next' as const,
      () => 'next' as const,
    ),
  ])
}

/** When one fails the others are left lying; they must not end the process as unhandled. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
