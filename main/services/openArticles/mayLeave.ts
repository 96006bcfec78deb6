/**
 * Whether somebody may go, asked when the desk does not have all that they wrote: they stay, or save it elsewhere, or it waits
 * in the profile for the next start. What cannot be done in the end keeps them here.
 */
import { headOf } from '../../../shared/document/articleState.ts'
import type { Articles } from './articles.ts'
import type { Unsaved } from './articleSession.ts'
import { writtenArticle } from '../exports/writtenArticle.ts'
import { saveExport } from '../exports/saveExport.ts'

export type Parting = 'stay' | 'elsewhere' | 'keep'

export interface PartingPorts {
  readonly articles: Pick<Articles, 'keepUnsaved'>
  readonly ask: (unsaved: readonly Unsaved[]) => Promise<Parting>
  /** Whose own files nothing is exported over. */
  readonly desk: Parameters<typeof saveExport>[2]
  /** @param name what the file would be called; undefined when the user thought better of it */
  readonly chooseFile: (name: string) => Promise<string | undefined>
  readonly tell: (message: string) => Promise<void>
}

export async function mayLeave(unsaved: readonly Unsaved[], ports: PartingPorts): Promise<boolean> {
  if (unsaved.length === 0) return true
  // First kept, then asked: whoever is asked may never answer.
  const kept = await ports.articles.keepUnsaved()
  switch (await ports.ask(unsaved)) {
    case 'stay':
      return false
    case 'elsewhere':
      return saveElsewhere(unsaved, ports)
    case 'keep':
      if (!kept.ok) await ports.tell(`${kept.message} Save the article elsewhere, or make room for it.`)
      return kept.ok
  }
}

/** Each as tagged JSON, as it stands in its window. @returns whether all are */
async function saveElsewhere(
  unsaved: readonly Unsaved[],
  { chooseFile, desk, tell }: PartingPorts,
): Promise<boolean> {
  for (const { slug, states } of unsaved) {
    for (const state of states) {
      const { name, bytes } = writtenArticle(headOf(state.records).slug || slug, state, 'json')
      const path = await chooseFile(name)
      if (path === undefined) return false
      const saved = await saveExport(path, bytes, desk)
      if (saved.ok) continue
      await tell(saved.message)
      return false
    }
  }
  return true
}
