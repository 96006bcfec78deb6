/** What the views do to the article that is shown, through the editor's commands. */
import type { Command } from 'prosemirror-state'
import type { MintId } from '../../shared/ids.ts'
import { isAnonymous, newSource } from '../../shared/model/source.ts'
import type { Answer, Comment, Signed } from '../../shared/model/comment.ts'
import { assignSource } from '../editor/commands/assignSource.ts'
import { changeComment, endComment, writeComment } from '../editor/commands/comments.ts'
import { changeMention, changeQuote, changeSource, setTitle, setType } from '../editor/commands/fields.ts'
import { unlink } from '../editor/commands/link.ts'
import { showRejected } from '../editor/commands/showRejected.ts'
import { showTag } from '../editor/commands/showTag.ts'
import { useEntry } from '../editor/commands/useEntry.ts'
import { say } from '../editor/saying.ts'
import { tagAtCaret } from '../editor/tagAtCaret.ts'
import { find } from '../editor/commands/find.ts'
import { wordsToFind } from '../editor/state/findPlugin.ts'
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
    takeInHand: (tagId) => current()?.whenShown(showTag(tagId)),
    showRejected: (id) => edit(showRejected(id)),
    goToSource: (sourceId) => {
      const desk = current()
      const first = desk && firstQuoteBy(desk.state(), sourceId)
      if (first !== undefined) desk?.whenShown(showTag(first))
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
    writeComment: (text) => edit(writeComment(text, mintId('k'), signed())),
    endComment: () => edit(endComment),
    rewordComment: (id, text) => edit(changeComment(id, (comment) => ({ ...comment, text }))),
    answerComment: (id, answerId, text) => {
      const answer = { id: answerId ?? mintId('k'), ...signed(), text }
      edit(
        orSay(
          changeComment(id, (comment) => answered(comment, answer)),
          text === '' ? '' : `The comment was removed meanwhile. You had answered: “${text}”`,
        ),
      )
      return text === '' ? null : answer.id
    },
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
    mountGalley: (element) => current()?.mount(element) ?? (() => undefined),
  }
}

/** With this answer, new or reworded; without words it is none. */
function answered(comment: Comment, { id, text, ...signed }: Answer): Comment {
  const { answers } = comment
  const before = answers.find((each) => each.id === id)
  if (text === '') return { ...comment, answers: answers.filter((each) => each !== before) }
  if (!before) return { ...comment, answers: [...answers, { id, ...signed, text }] }
  return { ...comment, answers: answers.map((each) => (each === before ? { ...each, text } : each)) }
}

/** What somebody wrote is not lost without a word, where nothing can be done with it. */
function orSay(command: Command, sentence: string): Command {
  return (state, dispatch) => {
    if (command(state, dispatch)) return true
    if (sentence !== '') dispatch?.(say(state.tr, sentence))
    return sentence !== ''
  }
}
