/** Where exports go: a file that was named is written over, as ever; what is named by us never is. */
import { ok } from '../../shared/result.ts'
import { inFolder, inOneFile, type ExportPlaces } from '../services/exports/exportPlaces.ts'
import { saveFile } from '../storage/saveFile.ts'
import type { CommandIo } from './commandIo.ts'

export type ExportPlace =
  | { readonly kind: 'output' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }

const REMEDY = 'Move it, or use another --out.'

export function exportPlaces(place: ExportPlace, io: CommandIo): ExportPlaces {
  switch (place.kind) {
    case 'output':
      return standardOutput(io)
    case 'file':
      return inOneFile(place.path, (path, bytes) => saveFile(path, bytes, { name: path }), REMEDY)
    case 'folder':
      return inFolder(place.path, REMEDY)
  }
}

/** The first files one after the other; what goes beside them has no name there. */
function standardOutput(io: CommandIo): ExportPlaces {
  let isBegun = false
  return {
    isBegun: () => isBegun,
    async put(_name, { bytes, beside }) {
      isBegun = true
      await io.write(Buffer.from(bytes).toString())
      for (const { ending } of beside)
        io.say(`quoin export: what belongs into NAME${ending} is left out; with --out it is written, too.`)
      return ok(null)
    },
    end: async () => ok(null),
  }
}
