/**
 * `npm run --silent quoin -- tag FILE …`: the command line, set up first. Standard output is the command's alone.
 */
import { endWithParent } from './endWithParent.mjs'
import { ensureBuild } from './ensureBuild.mjs'
import { ensureDependencies } from './ensureDependencies.mjs'
import { quoin } from './runQuoin.mjs'
import { launch } from './trouble.mjs'

await launch(async () => {
  endWithParent()
  await ensureDependencies()
  await ensureBuild()
  return quoin(process.argv.slice(2))
})
