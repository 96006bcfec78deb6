/** The engine, asked the way the command line asks it. */
import type { Proposal } from '../../shared/suggest/proposal.ts'
import { propose } from '../../shared/suggest/propose.ts'
import { findFurniture } from '../../shared/text/findFurniture.ts'
import { splitBlocks } from '../../shared/text/splitBlocks.ts'

export const proposalsFor = (text: string): readonly Proposal[] =>
  propose(text, findFurniture(text, splitBlocks(text)))
