/** Tagged JSON: all there is, with offsets in both units. */
import { serialise } from '../../document/encode.ts'
import { formatRow } from '../../exportFormats.ts'
import type { Writer } from './writer.ts'

export const writeJson: Writer = (article) => ({
  files: [{ ending: formatRow('json').ending, text: serialise(article) }],
  left: [],
})
