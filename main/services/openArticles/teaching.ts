/**
 * What the directory of sources has learnt of an article: its records when they were last told, and what has come into them
 * since that is no news, because it came from the directory.
 */
import type { Records } from '../../../shared/document/records.ts'

export interface Teaching {
  readonly taught: () => Records
  /** @param version of the article with this, which the directory knows already */
  readonly known: (version: number, made: (records: Records) => Records) => void
  /** All that these records say has been learnt. @param version of the article that they are of */
  readonly learnt: (records: Records, version: number) => void
}

export function createTeaching(first: Records): Teaching {
  let taught = first
  /** Those that the last records that were told may not have. */
  let since: readonly { readonly version: number; readonly made: (records: Records) => Records }[] = []
  return {
    taught: () => taught,
    known(version, made) {
      taught = made(taught)
      since = [...since, { version, made }]
    },
    learnt(records, version) {
      since = since.filter((each) => each.version > version)
      taught = since.reduce((now, { made }) => made(now), records)
    },
  }
}
