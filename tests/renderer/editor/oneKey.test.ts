/** What one key does where nothing is selected, or where a quote in hand has a source already. */
import { undo } from 'prosemirror-history'
import { TextSelection, type Command, type EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { beginLinking, linkTags } from '../../../renderer/editor/commands/link.ts'
import {
  acceptSuggestion,
  goToSuggestion,
  rejectSuggestion,
} from '../../../renderer/editor/commands/suggestions.ts'
import { suggestionInHand } from '../../../renderer/editor/state/suggestionInHand.ts'
import { tagSelection } from '../../../renderer/editor/commands/tagSelection.ts'
import { takeOffer } from '../../../renderer/editor/commands/takeOffer.ts'
import { untag } from '../../../renderer/editor/commands/untag.ts'
import { offerFor } from '../../../renderer/editor/offerFor.ts'
import { linkingOf } from '../../../renderer/editor/state/linkingPlugin.ts'
import { setOffer } from '../../../renderer/editor/state/offerPlugin.ts'
import { recordsOf } from '../../../renderer/editor/state/recordsPlugin.ts'
import { idInHand, takeInHand } from '../../../renderer/editor/state/tagInHand.ts'
import { saidIn } from '../../../renderer/editor/saying.ts'
import { createEditorState } from '../../../renderer/editor/editorState.ts'
import { articleFromText } from '../../../shared/document/articleFromText.ts'
import { layoutOf } from '../../../shared/document/layout.ts'
import { countingIds } from '../../../shared/ids.ts'
import { attributionKind, newAttribution } from '../../../shared/model/attribution.ts'
import { mentionKind, newMention } from '../../../shared/model/mention.ts'
import { sourceKind, newSource } from '../../../shared/model/source.ts'
import { propose } from '../../../shared/suggest/propose.ts'
import { marked } from '../../helpers/marked.ts'
import { markedEditor, positionAt } from '../../helpers/markedArticle.ts'

let said: string | undefined

function run(state: EditorState, ...commands: readonly Command[]): EditorState {
  return commands.reduce((before, command) => {
    let after = before
    const done = command(before, (tr) => {
      after = after.apply(tr)
      said = saidIn(tr)
    })
    if (!done) throw new Error('the command could do nothing')
    return after
  }, state)
}

const hold = (state: EditorState, id: string) => state.apply(takeInHand(state.tr, id))
const quote = (state: EditorState, id: string) => recordsOf(state).find(attributionKind, id)

function selectWords(state: EditorState, words: string): EditorState {
  const start = layoutOf(state.doc).text.indexOf(words)
  const [from, to] = [positionAt(state.doc, start), positionAt(state.doc, start + words.length)]
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
}

describe('with a quote in hand and the caret behind it', () => {
  test.each(['cue', 'source'] as const)(
    'the key for a %s takes that of the quote, not its last word',
    (role) => {
      const state = hold(markedEditor('[a1 “We stay|]” Ana Ruiz said.'), 'a1')
      const tagged = marked(run(state, tagSelection(role, countingIds())))
      expect(tagged).toContain(role === 'cue' ? '{c1 said}' : '<m1 Ana Ruiz>')
      expect(tagged).toContain('[a1 “We stay]')
    },
  )

  test('a key for what nobody reads there tags nothing and says what to do', () => {
    const state = hold(markedEditor('[a1 The pier is old|].'), 'a1')
    expect(marked(run(state, tagSelection('cue', countingIds())))).toBe('[a1 The pier is old].')
    expect(said).toContain('Select the words of the cue')
  })
})

describe('with nothing selected', () => {
  test('Q leaves out the dateline that the sentence begins with', () => {
    const text =
      'Former mayor on trial\n\nLONDON, June 11 (Reuters) - The pier is old and will have to close.\n'
    const { doc, records } = articleFromText(text, { articleId: 'test', slug: 'test' })
    const editor = createEditorState({ doc, records, mode: 'tagging', version: 0, clientId: 'test' })
    const caret = TextSelection.create(doc, positionAt(doc, text.indexOf('will')))
    const state = run(editor.apply(editor.tr.setSelection(caret)), tagSelection('content', countingIds()))
    expect(marked(state)).toContain('[a1 The pier is old and will have to close.]')
  })

  test('Q takes both pieces of a split quotation as one quote', () => {
    const state = run(
      markedEditor('“We st|ay,” Ana Ruiz said. “For good.”'),
      tagSelection('content', countingIds()),
    )
    expect(marked(state)).toBe('[a1 “We stay,”] Ana Ruiz said. [a1 “For good.”]')
  })

  test('Q leaves the “X said” out of a statement without marks', () => {
    const state = run(
      markedEditor('The mayor said the quay wo|uld close.'),
      tagSelection('content', countingIds()),
    )
    expect(marked(state)).toBe('The mayor said [a1 the quay would close].')
  })

  test('S takes the whole name and C the whole verb', () => {
    const named = run(
      markedEditor('“No,” Harbour Mayor Ana R|uiz said.'),
      tagSelection('source', countingIds()),
    )
    expect(marked(named)).toBe('“No,” <m1 Harbour Mayor Ana Ruiz> said.')
    const cued = run(
      markedEditor('She would not s|ay whether it was over.'),
      tagSelection('cue', countingIds()),
    )
    expect(marked(cued)).toBe('She {c1 would not say} whether it was over.')
  })
})

describe('a source tagged while a quote with a source is in hand', () => {
  const article = () =>
    hold(
      markedEditor('[q1 “Go,”] {c1 said} <m1 Tom Hale>, not Ana Ruiz.', [
        newAttribution('q1', { origin: 'engine', cueIds: ['c1'], mentionIds: ['m1'] }),
        newMention('m1', 'fullName'),
      ]),
      'q1',
    )
  const corrected = () => {
    const ids = countingIds()
    ids('m')
    return run(selectWords(article(), 'Ana Ruiz'), tagSelection('source', ids))
  }

  test('stands instead of it, and the tag that nothing names any more goes', () => {
    const state = corrected()
    expect(marked(state)).toBe('[q1 “Go,”] {c1 said} Tom Hale, not <m2 Ana Ruiz>.')
    expect(quote(state, 'q1')?.mentionIds).toEqual(['m2'])
    expect(said).toContain('“Ana Ruiz” instead of “Tom Hale”')
  })

  test('is undone in one, the old source back under its id', () => {
    const state = run(corrected(), undo)
    expect(marked(state)).toBe(marked(article()))
    expect(quote(state, 'q1')?.mentionIds).toEqual(['m1'])
  })

  test('is a second one where the two are named side by side', () => {
    const both = hold(
      markedEditor('[q1 “Go,”] said <m1 Tom Hale> and Ana Ruiz.', [
        newAttribution('q1', { mentionIds: ['m1'] }),
      ]),
      'q1',
    )
    const ids = countingIds()
    ids('m')
    const state = run(selectWords(both, 'Ana Ruiz'), tagSelection('source', ids))
    expect(quote(state, 'q1')?.mentionIds).toEqual(['m1', 'm2'])
  })

  test('leaves a tag alone that another quote names', () => {
    const shared = hold(
      markedEditor('[q1 “Go,”] said <m1 Tom Hale>. [q2 “No.”] Ana Ruiz.', [
        newAttribution('q1', { mentionIds: ['m1'] }),
        newAttribution('q2', { mentionIds: ['m1'] }),
      ]),
      'q1',
    )
    const ids = countingIds()
    ids('m')
    const state = run(selectWords(shared, 'Ana Ruiz'), tagSelection('source', ids))
    expect(marked(state)).toBe('[q1 “Go,”] said <m1 Tom Hale>. [q2 “No.”] <m2 Ana Ruiz>.')
  })
})

describe('who a source tagged by hand is', () => {
  const official = newSource('s1', 'anonymous', { descriptor: 'A Saudi official' })
  const ruiz = newSource('s2', 'person', { name: 'Ana Ruiz', aliases: ['Ruiz'] })
  const sourceOf = (state: EditorState) => [...recordsOf(state).ofKind(mentionKind)][0]?.sourceId

  test('is known where the article has that entry', () => {
    const state = markedEditor('¦A Saudi official| said so.', [official])
    expect(sourceOf(run(state, tagSelection('source', countingIds())))).toBe('s1')
    const short = markedEditor('¦Ruiz|’s plan', [ruiz])
    expect(sourceOf(run(short, tagSelection('source', countingIds())))).toBe('s2')
  })

  test('is known by name from the desk, and the entry joins the article', () => {
    const state = run(
      markedEditor('¦Ana Ruiz| said so.'),
      tagSelection('source', countingIds(), () => [ruiz, official]),
    )
    expect(sourceOf(state)).toBe('s2')
    expect(recordsOf(state).find(sourceKind, 's2')).toEqual(ruiz)
  })

  test('is asked where there is doubt: two of a name, another article’s unnamed official, a pronoun', () => {
    const twins = [ruiz, newSource('s3', 'person', { name: 'Ana Ruiz' })]
    const named = (text: string, records = twins) =>
      sourceOf(
        run(
          markedEditor(text, records),
          tagSelection('source', countingIds(), () => [official]),
        ),
      )
    expect(named('¦Ana Ruiz| said so.')).toBeUndefined()
    expect(named('¦A Saudi official| said so.', [])).toBeUndefined()
    expect(named('¦he| said so.')).toBeUndefined()
  })

  test('comes with the offer when the engine knows it', () => {
    const state = run(
      markedEditor('Mayor Ana Ruiz came. “We st|ay,” she said.', [ruiz]),
      tagSelection('content', countingIds()),
    )
    const offer = offerFor(state, 'a1', propose(layoutOf(state.doc).text, []))
    const taken = run(
      state.apply(setOffer(state.tr, offer)),
      takeOffer(countingIds(), () => []),
    )
    expect(marked(taken)).toContain('[a1 “We stay,”] <m')
    expect(sourceOf(taken)).toBe('s2')
  })
})

test('the form of a source tagged by hand is what the engine would call it', () => {
  const formOf = (words: string) => {
    const state = run(markedEditor(`¦${words}| said so.`), tagSelection('source', countingIds()))
    return [...recordsOf(state).ofKind(mentionKind)][0]?.form
  }
  expect(formOf('The prime minister')).toBe('title')
  expect(formOf('officials in Leeds')).toBe('description')
  expect(formOf('WHO')).toBe('shortName')
  expect(formOf('Others')).toBe('pronoun')
})

test('a mark without a word is no quote and no source, and that is said', () => {
  const state = markedEditor('He said: ¦“|We stay.”')
  for (const role of ['content', 'source'] as const) {
    const after = run(state, tagSelection(role, countingIds()))
    expect(marked(after)).toBe('He said: “We stay.”')
  }
  let said: string | undefined
  tagSelection('source', countingIds())(state, (tr) => (said = saidIn(tr)))
  expect(said).toBe('Select the words of the source, or put the caret into them.')
})

describe('untagging', () => {
  test('takes the tag that the caret is in, and not one that it only touches', () => {
    const at = (markup: string) => {
      const state = markedEditor(markup)
      return untag(state, undefined)
    }
    expect(at('Then <m1 Ana Br|andt> left.')).toBe(true)
    expect(at('So said <m1 Ana Brandt|>')).toBe(false)
    expect(at('<m1 |Ana Brandt> left.')).toBe(false)
    expect(at('So said <m1 ¦Ana Brandt|>')).toBe(true)
  })

  const framed = () =>
    markedEditor('[q1 “Go,”] <m1 Ana> {c1 said}. <m2 Tom> was there. [q2 “No,”] {c2 said} <m3 Li>.', [
      newAttribution('q1', { cueIds: ['c1'], mentionIds: ['m1', 'm3'] }),
      newAttribution('q2', { cueIds: ['c2'], mentionIds: ['m3'] }),
    ])

  test('a quote takes its cue and source along, but not those another quote uses or none, and says so', () => {
    const state = run(hold(framed(), 'q1'), untag)
    expect(marked(state)).toBe('“Go,” Ana said. <m2 Tom> was there. [q2 “No,”] {c2 said} <m3 Li>.')
    expect(said).toBe('Untagged the quote with its cue and source. Undo brings all of it back.')
    const back = run(state, undo)
    expect(marked(back)).toBe(marked(framed()))
    expect(quote(back, 'q1')).toEqual(quote(framed(), 'q1'))
  })

  test('a source says how many quotes lose it, and undo links them all again', () => {
    const state = run(hold(framed(), 'm3'), untag)
    expect(said).toBe('Untagged “Li”, the source of 2 quotes. Undo brings all of it back.')
    expect([quote(state, 'q1')?.mentionIds, quote(state, 'q2')?.mentionIds]).toEqual([['m1'], []])
    const back = run(state, undo)
    expect([quote(back, 'q1')?.mentionIds, quote(back, 'q2')?.mentionIds]).toEqual([['m1', 'm3'], ['m3']])
  })
})

test('link mode offers what is free in the sentence before what is taken, however near that is', () => {
  const article = markedEditor(
    '[q1 “Go,”] said a man from the port whom the minister called <m1 Ana Ruiz>. Later <m2 Tom> came.\n\n<m3 Li> [q2 “No.”]',
    [newAttribution('q2', { mentionIds: ['m3'] })],
  )
  const order = (state: EditorState) => linkingOf(run(hold(state, 'q1'), beginLinking))?.targets
  expect(order(article)).toEqual(['m1', 'm2', 'm3'])
  const taken = run(article, linkTags('q2', 'm1'))
  expect(order(taken)).toEqual(['m2', 'm1', 'm3'])
})

describe('the queue', () => {
  const suggested = (id: string, given = {}) =>
    newAttribution(id, { status: 'suggested', origin: 'engine', ...given })
  const article = () =>
    markedEditor('|[q1 One] {c1 said} <m1 Ana>. [q2 Two] said <m2 Tom>.', [
      suggested('q1', { cueIds: ['c1'], mentionIds: ['m1'] }),
      suggested('q2', { mentionIds: ['m2'] }),
    ])

  test('says that it has come to its end, and that none is left', () => {
    const last = run(article(), goToSuggestion(1), acceptSuggestion)
    expect([said, idInHand(last)]).toEqual([undefined, 'q2'])
    const done = run(last, rejectSuggestion)
    expect([said, idInHand(done)]).toEqual(['That was the last suggestion.', null])
    expect(goToSuggestion(1)(done)).toBe(false)
    run(done, goToSuggestion(1))
    expect(said).toBe('No suggestion is left in this article.')
  })

  test('is at the suggestion whose cue or source one takes in hand', () => {
    const bySource = hold(article(), 'm2')
    expect(suggestionInHand(bySource)?.id).toBe('q2')
    expect(quote(run(hold(article(), 'c1'), acceptSuggestion), 'q1')?.status).toBe('accepted')
  })
})
