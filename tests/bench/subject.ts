/** What is measured: a page that shows an article, whichever way, and how the bench gets at it. */
import type { Page } from '@playwright/test'

export const SUBJECTS = ['galley', 'codemirror', 'bare'] as const
export type SubjectName = (typeof SUBJECTS)[number]

/** Where things are in the page. */
export interface SubjectParts {
  readonly editable: string
  readonly scroller: string
  /** There as soon as the text is. */
  readonly text: string
}

export const PARTS: Readonly<Record<SubjectName, SubjectParts>> = {
  galley: { editable: '.ProseMirror', scroller: '.galley-scroller', text: '.ProseMirror .section p' },
  codemirror: { editable: '.cm-content', scroller: '.cm-scroller', text: '.cm-line' },
  bare: { editable: '.ProseMirror', scroller: '.galley-scroller', text: '.ProseMirror .section p' },
}

export interface Subject {
  readonly page: Page
  readonly close: () => Promise<void>
}

/** A window of the size that the design is drawn for. */
export const VIEWPORT = { width: 1440, height: 900 } as const
