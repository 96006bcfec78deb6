/** The inverse of `markedArticle`: an article's tags written into its text, so that a test can be read aloud. */
import type { ArticleState } from '../../shared/document/articleState.ts'
import { layoutOf } from '../../shared/document/layout.ts'
import type { Role } from '../../shared/model/role.ts'
import { tagsInBlock } from '../../shared/document/tags.ts'

const SIGNS: Readonly<Record<Role, readonly [string, string]>> = {
  content: ['[', ']'],
  cue: ['{', '}'],
  source: ['<', '>'],
  comment: ['(', ')'],
}

export function marked({ doc }: Pick<ArticleState, 'doc'>): string {
  return layoutOf(doc)
    .blocks.map(({ node }) => {
      const tags = tagsInBlock(node)
      const text = node.textContent
      let out = ''
      for (let i = 0; i <= text.length; i++) {
        const closing = tags.filter(({ to }) => to === i).reverse()
        const opening = tags.filter(({ from }) => from === i)
        out += closing.map(({ role }) => SIGNS[role][1]).join('')
        out += opening.map(({ role, id }) => `${SIGNS[role][0]}${id} `).join('')
        out += text.charAt(i)
      }
      return out
    })
    .join('\n\n')
}
