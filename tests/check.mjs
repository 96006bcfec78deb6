/**
 * `npm run check`: types, lint, format, the dependency rule and dead code.
 */
import { ensureDependencies, ensureNativeParts } from '../main/launch/ensureDependencies.mjs'
import { launch } from '../main/launch/trouble.mjs'

await launch(async () => {
  await ensureDependencies()
  await ensureNativeParts()
  const { runParts } = await import('./check/runParts.mjs')
  return (await runParts()).failed === 0 ? 0 : 1
})
