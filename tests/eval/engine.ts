/** The engine, asked the way the command line asks it. */
import type { Proposal } from '../../shared/suggest/proposal.ts'
import { propose } from '../../shared/suggest/propose.ts'
import { notStory } from '../../shared/text/notStory.ts'

export const proposalsFor = (text: string): readonly Proposal[] => propose(text, notStory(text))
