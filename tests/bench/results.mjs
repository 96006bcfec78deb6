import { join } from 'node:path'
import { project } from '../../main/launch/places.mjs'

/** Where results and builds go; git does not see it. */
export const results = join(project, 'bench-results')
