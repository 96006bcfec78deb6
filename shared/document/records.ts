/**
 * Records by id: those of an article, or the entries of the directory. A value: `with` answers a new one. Changing one record of 20,000 must not copy
 * 20,000, so recent changes sit in a small overlay that is folded into the base once it has grown.
 */
import type { z } from 'zod'
import type { QuoinRecord } from '../model/record.ts'
import type { Recorded } from '../model/recordKind.ts'

/** A kind as one is asked for: its name tells its records, and their type comes along with it. */
export interface KindOfRecord<R extends Recorded> {
  readonly name: R['record']
  readonly parser: z.ZodType<R>
}

/** What does not change from one value to the next; by kind, because who asks for one kind shall not read the others. */
interface Base<R extends Recorded> {
  readonly byId: ReadonlyMap<string, R>
  readonly byKind: ReadonlyMap<string, readonly R[]>
}

export class Records<R extends Recorded = QuoinRecord> {
  readonly #base: Base<R>
  readonly #overlay: ReadonlyMap<string, R | undefined>

  private constructor(base: Base<R>, overlay: ReadonlyMap<string, R | undefined> = new Map()) {
    this.#base = base
    this.#overlay = overlay
  }

  static readonly empty = Records.of<QuoinRecord>([])

  /** Of two records with one id the later one counts. */
  static of<R extends Recorded>(records: Iterable<R>): Records<R> {
    const byId = new Map<string, R>()
    const byKind = new Map<string, R[]>()
    let count = 0
    for (const record of records) {
      byId.set(record.id, record)
      const alike = byKind.get(record.record)
      if (alike) alike.push(record)
      else byKind.set(record.record, [record])
      count++
    }
    return byId.size === count ? new Records({ byId, byKind }) : Records.of(byId.values())
  }

  get(id: string): R | undefined {
    return this.#overlay.has(id) ? this.#overlay.get(id) : this.#base.byId.get(id)
  }

  /** The record of this id if it is of this kind. */
  find<K extends R>(kind: KindOfRecord<K>, id: string): K | undefined {
    return findOf(kind, this, id)
  }

  values(): Iterable<R> {
    return this.#overlaid(this.#base.byId.values())
  }

  *ofKind<K extends R>(kind: KindOfRecord<K>): Generator<K> {
    for (const record of this.#overlaid(this.#base.byKind.get(kind.name) ?? []))
      if (isOf(kind, record)) yield record
  }

  #overlaid(base: Iterable<R>): Iterable<R> {
    return this.#overlay.size === 0 ? base : this.#merged(base)
  }

  *#merged(base: Iterable<R>): Generator<R> {
    for (const record of base) if (!this.#overlay.has(record.id)) yield record
    for (const record of this.#overlay.values()) if (record !== undefined) yield record
  }

  /** Whether the two are a few changes apart, so that `changedSince` reads no more than those. */
  isNear(other: Records<R>): boolean {
    return this.#base === other.#base
  }

  /** The ids whose records differ between the two, in either direction. */
  changedSince(other: Records<R>): readonly string[] {
    const ids =
      this.#base === other.#base
        ? new Set([...this.#overlay.keys(), ...other.#overlay.keys()])
        : new Set([
            ...this.#base.byId.keys(),
            ...other.#base.byId.keys(),
            ...this.#overlay.keys(),
            ...other.#overlay.keys(),
          ])
    return [...ids].filter((id) => this.get(id) !== other.get(id))
  }

  with(put: Iterable<R>, removedIds: Iterable<string> = []): Records<R> {
    const overlay = new Map(this.#overlay)
    for (const id of removedIds) overlay.set(id, undefined)
    for (const record of put) overlay.set(record.id, record)
    if (overlay.size * overlay.size <= this.#base.byId.size) return new Records(this.#base, overlay)
    return Records.of(new Records(this.#base, overlay).values())
  }
}

/** The record of this id if it is of this kind, in whatever knows records by their ids. */
export function findOf<K extends Recorded>(
  kind: KindOfRecord<K>,
  records: { readonly get: (id: string) => Recorded | undefined },
  id: string,
): K | undefined {
  const record = records.get(id)
  return record !== undefined && isOf(kind, record) ? record : undefined
}

export function isOf<K extends Recorded>(kind: KindOfRecord<K>, record: Recorded): record is K {
  return record.record === kind.name
}
