/**
 * The records of an article by id. A value: `with` answers a new one. Changing one record of 20,000 must not copy
 * 20,000, so recent changes sit in a small overlay that is folded into the base once it has grown.
 */
import type { z } from 'zod'
import type { QuoinRecord, RecordKind } from '../model/record.ts'

/** A kind as one is asked for: its name tells its records, and their type comes along with it. */
export interface KindOfRecord<R extends QuoinRecord> {
  readonly name: R['record']
  readonly parser: z.ZodType<R>
}

/** What does not change from one value to the next; by kind, because who asks for one kind shall not read the others. */
interface Base {
  readonly byId: ReadonlyMap<string, QuoinRecord>
  readonly byKind: ReadonlyMap<RecordKind, readonly QuoinRecord[]>
}

export class Records {
  readonly #base: Base
  readonly #overlay: ReadonlyMap<string, QuoinRecord | undefined>

  private constructor(base: Base, overlay: ReadonlyMap<string, QuoinRecord | undefined> = new Map()) {
    this.#base = base
    this.#overlay = overlay
  }

  static readonly empty = Records.of([])

  /** Of two records with one id the later one counts. */
  static of(records: Iterable<QuoinRecord>): Records {
    const byId = new Map<string, QuoinRecord>()
    const byKind = new Map<RecordKind, QuoinRecord[]>()
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

  get(id: string): QuoinRecord | undefined {
    return this.#overlay.has(id) ? this.#overlay.get(id) : this.#base.byId.get(id)
  }

  /** The record of this id if it is of this kind. */
  find<R extends QuoinRecord>(kind: KindOfRecord<R>, id: string): R | undefined {
    const record = this.get(id)
    return record !== undefined && isOf(kind, record) ? record : undefined
  }

  values(): Iterable<QuoinRecord> {
    return this.#overlaid(this.#base.byId.values())
  }

  *ofKind<R extends QuoinRecord>(kind: KindOfRecord<R>): Generator<R> {
    for (const record of this.#overlaid(this.#base.byKind.get(kind.name) ?? []))
      if (isOf(kind, record)) yield record
  }

  #overlaid(base: Iterable<QuoinRecord>): Iterable<QuoinRecord> {
    return this.#overlay.size === 0 ? base : this.#merged(base)
  }

  *#merged(base: Iterable<QuoinRecord>): Generator<QuoinRecord> {
    for (const record of base) if (!this.#overlay.has(record.id)) yield record
    for (const record of this.#overlay.values()) if (record !== undefined) yield record
  }

  /** Whether the two are a few changes apart, so that `changedSince` reads no more than those. */
  isNear(other: Records): boolean {
    return this.#base === other.#base
  }

  /** The ids whose records differ between the two, in either direction. */
  changedSince(other: Records): readonly string[] {
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

  with(put: Iterable<QuoinRecord>, removedIds: Iterable<string> = []): Records {
    const overlay = new Map(this.#overlay)
    for (const id of removedIds) overlay.set(id, undefined)
    for (const record of put) overlay.set(record.id, record)
    if (overlay.size * overlay.size <= this.#base.byId.size) return new Records(this.#base, overlay)
    return Records.of(new Records(this.#base, overlay).values())
  }
}

export function isOf<R extends QuoinRecord>(kind: KindOfRecord<R>, record: QuoinRecord): record is R {
  return record.record === kind.name
}
