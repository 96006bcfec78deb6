/** The floor: an editable element without tags and without an editor, in sections that the browser may skip. */
import type { PlainParagraph } from '../syntheticArticle.ts'
import { SECTION_SIZE } from '../../../shared/document/sections.ts'

export function drawBare(pane: Element, paragraphs: readonly PlainParagraph[]): void {
  const scroller = element('div', 'galley-scroller')
  const sheet = element('div', 'galley-sheet')
  const text = element('div', 'ProseMirror')
  text.contentEditable = 'true'
  text.spellcheck = false
  for (let from = 0; from < paragraphs.length; from += SECTION_SIZE) {
    const here = paragraphs.slice(from, from + SECTION_SIZE)
    const section = element('div', 'section')
    section.style.setProperty('contain-intrinsic-block-size', `auto ${estimatedHeight(here)}px`)
    for (const { text: words } of here) {
      const paragraph = document.createElement('p')
      paragraph.textContent = words
      section.append(paragraph)
    }
    text.append(section)
  }
  sheet.append(text)
  scroller.append(sheet)
  pane.append(scroller)
}

/** The galley's own guess (`shared/document/schema.ts`). */
function estimatedHeight(paragraphs: readonly PlainParagraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + Math.ceil(Math.max(1, text.length) / 74) * 29 + 17, 0)
}

function element(name: 'div', className: string): HTMLDivElement {
  const made = document.createElement(name)
  made.className = className
  return made
}
