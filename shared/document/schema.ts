/**
 * The shape of an article in the editor: `doc > chapter+ > section+ > paragraph+ > text`.
 *
 * Chapters and sections mean nothing: they let the browser lay out only what is near the window (see `sections.ts`). All
 * inline content is text, one code unit a position, so offsets and positions differ by a constant within a paragraph.
 *
 * Tags are marks that overlap and nest (`excludes: ''`) and do not grow when one types at their edge. There is one mark
 * type a role, alike but for its rank: the rank keeps the order of nesting canonical (a cue inside a quote is drawn
 * inside it, whichever was tagged first).
 */
import { Schema, type MarkSpec } from 'prosemirror-model'
import { ROLES, type Role } from '../model/role.ts'

export const BLOCK_KINDS = ['body', 'headline', 'furniture'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** What parsing needs of an element; there is no DOM in `shared`. */
interface AttributeHolder {
  getAttribute(name: string): string | null
}

function tagMark(role: Role): MarkSpec {
  return {
    attrs: { id: { validate: 'string' } },
    group: 'tag',
    excludes: '',
    inclusive: false,
    parseDOM: [
      {
        tag: `span[data-role="${role}"][data-tag]`,
        getAttrs: (dom: AttributeHolder) => ({ id: dom.getAttribute('data-tag') ?? '' }),
      },
    ],
    toDOM: (mark) => ['span', { 'data-tag': String(mark.attrs['id']), 'data-role': role }, 0],
  }
}

export const schema = new Schema({
  nodes: {
    doc: {
      content: 'chapter+',
      // White space before the first paragraph and after the last, exactly as received.
      attrs: { head: { default: '', validate: 'string' }, tail: { default: '', validate: 'string' } },
    },
    chapter: {
      content: 'section+',
      selectable: false,
      toDOM: () => ['div', { class: 'chapter' }, 0],
    },
    section: {
      content: 'paragraph+',
      selectable: false,
      toDOM: () => ['div', { class: 'section' }, 0],
    },
    paragraph: {
      content: 'text*',
      selectable: false,
      whitespace: 'pre',
      attrs: {
        kind: { default: 'body', validate: 'string' },
        // The white space between the paragraph before and this one, exactly as received. None when it is the same
        // paragraph that goes on (see `stretches.ts`).
        before: { default: '\n\n', validate: 'string' },
      },
      parseDOM: [
        {
          tag: 'p',
          getAttrs: (dom: AttributeHolder) => ({ kind: blockKind(dom.getAttribute('data-kind')) }),
        },
      ],
      toDOM: ({ attrs }) => [
        'p',
        { 'data-kind': String(attrs['kind']), ...(attrs['before'] === '' ? { 'data-goes-on': '' } : {}) },
        0,
      ],
    },
    text: {},
  },
  marks: {
    furniture: {
      attrs: { kind: { validate: 'string' } },
      inclusive: false,
      toDOM: (mark) => ['span', { class: 'furniture', 'data-furniture': String(mark.attrs['kind']) }, 0],
    },
    // In this order, which is their rank.
    ...(Object.fromEntries(ROLES.map((role) => [role, tagMark(role)])) as Record<Role, MarkSpec>),
  },
})

function blockKind(name: string | null): BlockKind {
  return BLOCK_KINDS.find((kind) => kind === name) ?? 'body'
}
