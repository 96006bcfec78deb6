/**
 * In tagging mode nothing is written, so the galley takes no text input: what an input method composes goes to an
 * EditContext that forgets it. The page then has no need to hand the text around the caret to the input method whenever
 * a tag changes, which took an eighth of the time from key to painted tag. Engines before Chromium 121 have no
 * EditContext; there the mode's filter alone keeps the text as it is.
 */
import { Plugin } from 'prosemirror-state'
import { modeOf } from '../state/modePlugin.ts'

/** TypeScript's types of the page do not know it yet: https://www.w3.org/TR/edit-context/ */
interface TextInput extends EventTarget {
  readonly text: string
  readonly updateText: (start: number, end: number, text: string) => void
}

declare global {
  interface HTMLElement {
    editContext?: TextInput | null
  }
  interface Window {
    readonly EditContext?: new () => TextInput
  }
}

export function noInputPlugin(): Plugin {
  return new Plugin({
    view: (view) => {
      const { EditContext } = view.dom.ownerDocument.defaultView ?? {}
      if (!EditContext) return {}
      const ignored = new EditContext()
      ignored.addEventListener('textupdate', () => ignored.updateText(0, ignored.text.length, ''))
      const update = () => {
        const wanted = modeOf(view.state) === 'tagging' ? ignored : null
        if (view.dom.editContext !== wanted) view.dom.editContext = wanted
      }
      update()
      return { update, destroy: () => (view.dom.editContext = null) }
    },
  })
}
