/** The engine, asked the way the command line asks it. */
import type { Proposal } from '../../shared/suggest/proposal.ts'
import { propose } from '../../shared/suggest/propose.ts'
import { findFurniture } from '../../shared/text/findFurniture.ts'
import { articleBlocks } from '../../shared/text/articleBlocks.ts'

export const proposalsFor = (text: string): readonly Proposal[] =>
  propose(text, findFurniture(text, articleBlocks(text)))
