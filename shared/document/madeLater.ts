/**
 * A fragment whose nodes are made when somebody looks at them: whoever opens an article of 100,000 words sees 400 of them, and
 * to make the pieces of all others first would be a third of the time until the text is there.
 */
import { Fragment, type Node } from 'prosemirror-model'

/** @param size of all the nodes together, in positions */
export function madeLater(size: number, make: () => readonly Node[]): Fragment {
  return new LateFragment(size, make)
}

/** As it is: it takes its nodes, and writes them where we have them asked for. TypeScript knows of no constructor. */
const Base = Fragment as unknown as new (content: readonly Node[], size: number) => Omit<Fragment, 'content'>

class LateFragment extends Base {
  #nodes: readonly Node[] | undefined
  #make: (() => readonly Node[]) | undefined

  constructor(size: number, make: () => readonly Node[]) {
    super([], size)
    this.#make = make
  }

  get content(): readonly Node[] {
    this.#nodes ??= this.#make?.() ?? []
    // What it was made of is not needed any more.
    this.#make = undefined
    return this.#nodes
  }

  set content(_nothing: readonly Node[]) {
    // Only Fragment's own constructor writes, before there is anything.
  }
}
