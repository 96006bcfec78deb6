/** CPU profiles -> how long each function took by itself and with what it called. */
import type { SourceOf } from './builtSources.ts'

export interface CpuProfile {
  readonly nodes: readonly ProfileNode[]
  readonly samples?: readonly number[]
  /** Microseconds between samples. */
  readonly timeDeltas?: readonly number[]
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: {
    readonly functionName: string
    readonly url: string
    readonly lineNumber: number
    readonly columnNumber: number
  }
  readonly children?: readonly number[]
}

export interface FunctionTime {
  readonly name: string
  /** Milliseconds. */
  readonly own: number
  readonly all: number
}

const NOT_WORK = new Set(['(idle)', '(root)'])

/** The time of each function; one that calls itself counts once in what it took with its callees. */
export function functionTimes(profiles: readonly CpuProfile[], sourceOf: SourceOf): readonly FunctionTime[] {
  const own = new Map<string, number>()
  const all = new Map<string, number>()
  for (const { nodes, samples = [], timeDeltas = [] } of profiles) {
    const byId = new Map(nodes.map((node) => [node.id, node]))
    const parents = new Map(
      nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
    )
    const names = new Map(nodes.map((node) => [node.id, nameOf(node, sourceOf)]))
    for (const [id, time] of ownTimes(samples, timeDeltas)) {
      const seen = new Set<string>()
      for (let at: number | undefined = id; at !== undefined && byId.has(at); at = parents.get(at)) {
        const name = names.get(at) ?? ''
        if (at === id) add(own, name, time)
        if (!seen.has(name)) add(all, name, time)
        seen.add(name)
      }
    }
  }
  return [...all]
    .filter(([name]) => !NOT_WORK.has(name))
    .map(([name, time]) => ({ name, own: own.get(name) ?? 0, all: time }))
}

/** Milliseconds by node. */
function ownTimes(samples: readonly number[], deltas: readonly number[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>()
  for (const [index, id] of samples.entries()) add(times, id, Math.max(0, deltas[index] ?? 0) / 1000)
  return times
}

function add<Key>(to: Map<Key, number>, key: Key, time: number): void {
  to.set(key, (to.get(key) ?? 0) + time)
}

function nameOf({ callFrame }: ProfileNode, sourceOf: SourceOf): string {
  const { functionName, url, lineNumber, columnNumber } = callFrame
  const name = functionName === '' ? '(anonymous)' : functionName
  return url === ''
    ? name
    : `${name}  ${sourceOf(url.slice(url.lastIndexOf('/') + 1), lineNumber, columnNumber)}`
}
