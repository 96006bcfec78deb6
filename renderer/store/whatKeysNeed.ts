/** What a key of the galley says it needs when it finds nothing to do: one that stays silent seems broken. */
import type { CommandId } from '../../shared/commands.ts'

const WORDS = 'Select words, or put the caret into them.'
const QUOTE = 'Only a quote has a type: select one first.'
const SPEAKER = 'To say who it is, select a quote or a source first.'
const SUGGESTION = 'No suggestion is selected: go to the next one first.'
const QUOTES = 'There is no quote in this article to go to.'
const COMMENTS = 'There is no open comment in this article.'

export const NEEDS: Readonly<Partial<Record<CommandId, string>>> = {
  'tag.quote': WORDS,
  'tag.cue': WORDS,
  'tag.source': WORDS,
  'tag.select': 'No tag is at the caret.',
  'tag.addPiece': 'To add a piece, select the tag first, and then the words.',
  'tag.direct': QUOTE,
  'tag.indirect': QUOTE,
  'tag.mixed': QUOTE,
  'tag.remove': 'No tag is selected or at the caret.',
  'link.start': 'To link, select a quote, cue or source first.',
  'link.takeOffer':
    'Nothing is offered here: a quote just tagged is offered the cue and source of its sentence.',
  'link.remove': 'No linked tag is selected.',
  'link.source': SPEAKER,
  'link.newSource': SPEAKER,
  'suggest.accept': SUGGESTION,
  'suggest.reject': SUGGESTION,
  'suggest.adjust': SUGGESTION,
  'comment.add': WORDS,
  'comment.settle': 'No comment is selected: go to one first.',
  'comment.next': COMMENTS,
  'comment.previous': COMMENTS,
  'go.nextQuote': QUOTES,
  'go.previousQuote': QUOTES,
}
