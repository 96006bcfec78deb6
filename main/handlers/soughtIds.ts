import type { Sought } from '../../shared/contract/desk.ts'
import { idsOf } from '../../shared/model/standing.ts'
import type { Desk } from '../services/desk/desk.ts'

/** All ids that mean the source that is asked for; undefined where none is. */
export async function soughtIds(
  { sourceId }: Sought,
  { directory }: Pick<Desk, 'directory'>,
): Promise<readonly string[] | undefined> {
  return sourceId === null ? undefined : [...idsOf((await directory.entries()).values(), sourceId)]
}
