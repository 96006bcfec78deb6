/**
 * The page with which the galley is compared, in the same window with the same fonts, column and colours: CodeMirror 6
 * with the same ranges, or a bare contenteditable without any. `?as=codemirror` or `?as=bare`, `&article=` its slug.
 */
import '@fontsource-variable/inter/opsz.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '../../renderer/styles/index.css'
import './reference.css'
import { drawBare } from './references/bare.ts'
import { drawCodeMirror } from './references/codeMirror.ts'
import type { PlainParagraph } from './syntheticArticle.ts'

/** What the bench asks of a reference. */
export interface Reference {
  /** Builds state and view from paragraphs that are in memory. */
  readonly open: () => void
}

declare global {
  interface Window {
    benchReference: Promise<Reference>
  }
}

async function prepare(): Promise<Reference> {
  const wanted = new URLSearchParams(window.location.search)
  const answer = await fetch(`/articles/${wanted.get('article') ?? ''}.json`)
  const paragraphs = (await answer.json()) as readonly PlainParagraph[]
  const pane = document.querySelector('#pane')
  if (!pane) throw new RangeError('reference.html has no element #pane')
  const draw = wanted.get('as') === 'codemirror' ? drawCodeMirror : drawBare
  return { open: () => draw(pane, paragraphs) }
}

window.benchReference = prepare()
