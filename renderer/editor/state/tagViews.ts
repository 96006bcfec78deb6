/**
 * How a tag is drawn depends on its record, which its mark does not hold: status, type, whether the source is anonymous.
 * The element is dressed when it is made, and again when one of the records it depends on changes. `data-hand` says that the
 * tag is in hand or linked to it: on the tag's own element, so that its box runs round the whole tag and not round each piece
 * of text in it.
 */
import { Plugin } from 'prosemirror-state'
import type { MarkViewConstructor } from 'prosemirror-view'
import type { Records } from '../../../shared/document/records.ts'
import type { Role } from '../../../shared/model/role.ts'
import { idOf } from '../../../shared/document/tags.ts'
import { isPast } from '../../../shared/model/record.ts'
import { attributionKind } from '../../../shared/model/attribution.ts'
import { mentionKind } from '../../../shared/model/mention.ts'
import { isAnonymous, sourceKind } from '../../../shared/model/source.ts'
import { isPending, linkedIds, mentionsOf, sourceOf } from '../links.ts'
import { recordsOf } from './recordsPlugin.ts'
import { frameInHand, type Hand } from './tagInHand.ts'

/** The elements of each tag that are in the page now. */
type Drawn = Map<string, Set<DrawnPiece>>

interface DrawnPiece {
  readonly dom: HTMLElement
  readonly role: Role
}

export function tagViewsPlugin(): Plugin {
  const drawn: Drawn = new Map()
  const markViews: Record<Role, MarkViewConstructor> = {
    content: tagView('content', drawn),
    source: tagView('source', drawn),
    cue: tagView('cue', drawn),
    comment: tagView('comment', drawn),
  }
  return new Plugin({
    props: { markViews },
    view: () => ({
      update: (view, before) => {
        const [was, is] = [frameInHand(before), frameInHand(view.state)]
        if (was !== is) {
          for (const id of new Set([...was.keys(), ...is.keys()])) {
            for (const { dom } of drawn.get(id) ?? []) hold(dom, is.get(id))
          }
        }
        const [from, to] = [recordsOf(before), recordsOf(view.state)]
        if (from === to) return
        for (const id of staleIds(from, to))
          for (const { dom, role } of drawn.get(id) ?? []) dress(dom, to, role, id)
      },
    }),
  })
}

function tagView(role: Role, drawn: Drawn): MarkViewConstructor {
  return (mark, view) => {
    const dom = view.dom.ownerDocument.createElement('span')
    const id = idOf(mark)
    dress(dom, recordsOf(view.state), role, id)
    hold(dom, frameInHand(view.state).get(id))
    const piece: DrawnPiece = { dom, role }
    const others = drawn.get(id)
    if (others) others.add(piece)
    else drawn.set(id, new Set([piece]))
    return {
      dom,
      ignoreMutation: (mutation) => mutation.type === 'attributes',
      destroy: () => {
        const left = drawn.get(id)
        left?.delete(piece)
        if (left?.size === 0) drawn.delete(id)
      },
    }
  }
}

function dress(dom: Element, records: Records, role: Role, id: string): void {
  const record = records.get(id)
  if (record && isPast(record)) {
    // Plain text again, for the eye and for the style sheet, which tells by its tags how deep a tag is nested.
    for (const name of ['data-tag', 'data-role', 'data-status']) dom.removeAttribute(name)
    return
  }
  dom.setAttribute('data-tag', id)
  dom.setAttribute('data-role', role)
  const quote = records.find(attributionKind, id)
  if (quote) {
    dom.setAttribute('data-status', quote.status)
    return
  }
  if (role === 'comment') return
  dom.setAttribute('data-status', isPending(records, id) ? 'suggested' : 'accepted')
  const mention = records.find(mentionKind, id)
  if (!mention) return
  const source = mention.sourceId === undefined ? undefined : sourceOf(records, mention.sourceId)
  dom.toggleAttribute('data-anonymous', source !== undefined && isAnonymous(source))
}

function hold(dom: Element, hand: Hand | undefined): void {
  if (hand) dom.setAttribute('data-hand', hand)
  else dom.removeAttribute('data-hand')
}

/** The tags whose look may have changed: those whose records did, and those linked to them. */
function staleIds(from: Records, to: Records): ReadonlySet<string> {
  const stale = new Set<string>()
  for (const id of to.changedSince(from)) {
    stale.add(id)
    for (const records of [from, to]) {
      if (records.find(attributionKind, id)) for (const linked of linkedIds(records, id)) stale.add(linked)
      if (records.find(sourceKind, id)) for (const mention of mentionsOf(records, id)) stale.add(mention.id)
    }
  }
  return stale
}
