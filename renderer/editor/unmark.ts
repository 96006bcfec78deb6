/** Takes every mark of a tag off the text. */
import type { Transaction } from 'prosemirror-state'
import { schema } from '../../shared/document/schema.ts'
import type { Role } from '../../shared/model/role.ts'
import { placesOf } from '../../shared/document/tags.ts'

export function unmark(tr: Transaction, role: Role, id: string): void {
  for (const { from, to } of placesOf(tr.doc, id)) tr.removeMark(from, to, schema.mark(role, { id }))
}
