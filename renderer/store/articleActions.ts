/** What the views do to the article that is shown, through the editor's commands. */
import type { Command } from 'prosemirror-state'
import type { MintId } from '../../shared/ids.ts'
import { isAnonymous, newSource } from '../../shared/model/source.ts'
import type { Comment, Signed } from '../../shared/model/comment.ts'
import { assignSource } from '../editor/commands/assignSource.ts'
import { changeComment, dropComment, putComment } from '../editor/commands/comments.ts'
import { changeMention, changeQuote, changeSource, setTitle, setType } from '../editor/commands/fields.ts'
import { unlink } from '../editor/commands/link.ts'
import { showRejected } from '../editor/commands/showRejected.ts'
import { showTag } from '../editor/commands/showTag.ts'
import { useEntry } from '../editor/commands/useEntry.ts'
import { tagAtCaret } from '../editor/tagAtCaret.ts'
import { find, wordsToFind } from '../editor/plugins/findPlugin.ts'
import type { OpenDesk } from './articleDesk.ts'
import { firstQuoteBy } from './quotesBy.ts'
import type { ArticleActions } from './workbench.ts'

export function articleActions(
  current: () => OpenDesk | undefined,
  mintId: MintId,
  signed: () => Signed,
): ArticleActions {
  const edit = (command: Command): void => {
    const desk = current()
    if (desk) command(desk.state(), desk.dispatch)
  }
  return {
    takeInHand: (tagId) => edit(showTag(tagId)),
    showRejected: (id) => edit(showRejected(id)),
    goToSource: (sourceId) => {
      const desk = current()
      const first = desk && firstQuoteBy(desk.state(), sourceId)
      if (first !== undefined) edit(showTag(first))
      return first
    },
    setType: (id, type) => edit(setType(id, type)),
    setSourcing: (id, change) =>
      edit(changeQuote(id, (quote) => ({ ...quote, sourcing: { ...quote.sourcing, ...change } }))),
    setNote: (id, note) => edit(changeQuote(id, (quote) => ({ ...quote, note }))),
    setForm: (id, form) => edit(changeMention(id, (mention) => ({ ...mention, form }))),
    setTitle: (title) => edit(setTitle(title)),
    unlink: (quoteId, tagId) => edit(unlink(quoteId, tagId)),
    assignSource: (tagId, source) => edit(assignSource(tagId, source)),
    makeSource: (tagId, kind, name) =>
      edit(
        assignSource(
          tagId,
          newSource(mintId('s'), kind, isAnonymous({ kind }) ? { descriptor: name } : { name }),
        ),
      ),
    useEntry: (insteadOfId, entry) => edit(useEntry(insteadOfId, entry)),
    editSource: (id, change) => edit(changeSource(id, (source) => ({ ...source, ...change }))),
    putComment: (text) => edit(text.trim() === '' ? dropComment : putComment(mintId('k'), text, signed())),
    rewordComment: (id, answerId, text) =>
      edit(changeComment(id, (comment) => reworded(comment, answerId, text))),
    answerComment: (id, text) =>
      edit(
        changeComment(id, (comment) => ({
          ...comment,
          answers: [...comment.answers, { id: mintId('k'), ...signed(), text: text.trim() }],
        })),
      ),
    signed,
    find: (words) => edit(find(words)),
    wordsToFind: () => {
      const desk = current()
      return desk ? wordsToFind(desk.state()) : { words: '', areSelected: false }
    },
    tagAtCaret: () => {
      const desk = current()
      return desk && tagAtCaret(desk.state())
    },
    focusGalley: () => current()?.focus(),
    mountGalley: (element) => current()?.mount(element) ?? (() => undefined),
  }
}

function reworded(comment: Comment, answerId: string | null, text: string): Comment {
  if (answerId === null) return { ...comment, text }
  const answers = comment.answers.map((answer) => (answer.id === answerId ? { ...answer, text } : answer))
  return { ...comment, answers }
}
