#!/usr/bin/env node
/**
 * `quoin`, as npx and a link on the PATH call it: what was built last, at once. Only `npm run quoin` looks whether the sources
 * have changed since, which takes longer than tagging an article.
 */
import { existsSync } from 'node:fs'
import { builtCommandLine } from './places.mjs'
import { quoin } from './runQuoin.mjs'
import { launch } from './trouble.mjs'

if (existsSync(builtCommandLine)) await launch(() => quoin(process.argv.slice(2)))
else await import('./quoin.mjs')
