/**
 * A letter for each tag of the frame in hand, in the room between two lines above its first letter; where the lines leave less
 * than a badge is high, in the margin beside its line. It never stands on anybody's words.
 */
import type { Role } from '../../../shared/model/role.ts'
import type { DrawnTag } from './drawnTags.ts'
import { isSameLine, type Box, type LineBox } from './geometry.ts'

const LETTERS: Readonly<Record<Role, string>> = { content: 'Q', cue: 'C', source: 'S', comment: 'M' }

/** In CSS pixels, as in `styles/overlay.css`. */
const HEIGHT = 10
const WIDTH = 11
/** Left of the text, right of the paragraphs' numbers. */
const MARGIN = -13

export function badges(layer: HTMLElement, tags: readonly DrawnTag[]): readonly HTMLElement[] {
  const taken: Box[] = []
  return tags.flatMap(({ id, role, pieces }) => {
    const line = pieces[0]?.[0]
    if (!line) return []
    const place = freeOf(taken, placeOf(line), line.startsAt)
    taken.push(place)
    const badge = layer.ownerDocument.createElement('span')
    badge.className = 'badge'
    badge.dataset['role'] = role
    badge.dataset['for'] = id
    badge.textContent = LETTERS[role]
    badge.style.translate = `${place.left}px ${place.top}px`
    return [badge]
  })
}

function placeOf({ left, right, top, bottom, gap, startsAt }: LineBox): Box {
  const isRoomy = gap.bottom - gap.top >= HEIGHT
  return isRoomy
    ? boxAt(startsAt === 'left' ? left - 1 : right + 1 - WIDTH, (gap.top + gap.bottom - HEIGHT) / 2)
    : boxAt(MARGIN, (top + bottom - HEIGHT) / 2)
}

/** Tags that begin together have their badges side by side. */
function freeOf(taken: readonly Box[], place: Box, startsAt: LineBox['startsAt']): Box {
  const other = taken.find(
    (box) => isSameLine(box, place) && box.left < place.right && place.left < box.right,
  )
  if (!other) return place
  const beside = startsAt === 'left' ? other.right + 1 : other.left - 1 - WIDTH
  return freeOf(taken, boxAt(beside, place.top), startsAt)
}

function boxAt(left: number, top: number): Box {
  return { left, top, right: left + WIDTH, bottom: top + HEIGHT }
}
