import { isAnonymous } from '../../shared/model/source.ts'
import { hasLexicon, languageOf } from '../../shared/suggest/lexicons/language.ts'
import type { Speaker } from '../../shared/suggest/people/speaker.ts'
import { propose } from '../../shared/suggest/propose.ts'
import { articleBlocks } from '../../shared/text/articleBlocks.ts'
import { findFurniture } from '../../shared/text/findFurniture.ts'
import type { Range } from '../../shared/text/range.ts'
import { articleBytes } from '../services/article/articleBytes.ts'
import type { LineOptions } from './commandIo.ts'
import { newArticle } from './readState.ts'
import { suggestFor } from './suggestFor.ts'

/** What `tag --jsonl` answers to a text, without its id. */
export function answerFor(text: string, { full }: LineOptions): object {
  const language = languageOf(text)
  const marksOnly = hasLexicon(text, language) ? {} : { marksOnly: true }
  if (full) return { article: articleBytes(suggestFor(newArticle(text, 'article'))).tagged, ...marksOnly }
  const attributions = propose(text, findFurniture(text, articleBlocks(text)), language).map(
    ({ type, content, cue, source, confidence, speaker }) => ({
      type,
      content: content.map(bare),
      cue: cue.map(bare),
      source: source.map(bare),
      confidence,
      ...(speaker === undefined ? {} : { speaker: told(speaker) }),
    }),
  )
  return { attributions, ...marksOnly }
}

const bare = ({ start, end }: Range): Range => ({ start, end })

/** As in tagged JSON: anonymous sources have no name, only what the article calls them. */
const told = ({ key, kind, name, descriptor }: Speaker): object =>
  isAnonymous({ kind }) ? { key, kind, name: '', descriptor: name } : { key, kind, name, descriptor }
