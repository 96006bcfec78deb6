/**
 * The menu of the text: a right click, Shift+F10 or the menu key. It says what can be done with the words or the tag there, each
 * with its key, so that the next time the key will do. It drops down below the words and never lies on them.
 */
import { useEffect, useRef, useState } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { CommandId } from '../../../shared/commands.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Keys } from '../../ui/Keys.tsx'
import { commandRow, keysIn, plainLabel } from '../command/commandRow.ts'
import { menuPlace, type MenuPlace } from './menuPlace.ts'

const TAGGING = { content: 'tag.quote', cue: 'tag.cue', source: 'tag.source' } as const
const OF_SUGGESTION = ['suggest.accept', 'suggest.adjust', 'suggest.reject', 'suggest.again'] as const
const OF_TAG = ['link.start', 'link.source', 'comment.add', 'tag.addPiece', 'tag.remove'] as const
const OF_COMMENT = ['comment.add', 'comment.settle', 'tag.remove'] as const

/** Of a tag first what is about it, and no way to make it what it is; of words first what they can become. */
function commandsFor({ tag }: MenuPlace): readonly CommandId[] {
  if (tag?.role === 'comment') return [...OF_COMMENT, ...Object.values(TAGGING)]
  const own = Object.entries(TAGGING).find(([role]) => role === tag?.role)?.[1]
  const tagging = Object.values(TAGGING).filter((id) => id !== own)
  return tag
    ? [...OF_SUGGESTION, ...OF_TAG, ...tagging]
    : [...tagging, 'comment.add', 'tag.addPiece', 'suggest.again']
}

function labelOf(id: CommandId, { tag }: MenuPlace): string {
  return id === 'tag.remove' && tag?.role === 'comment' ? 'Remove the comment' : plainLabel(commandRow(id))
}

export function ArticleMenu() {
  const [place, setPlace] = useState<MenuPlace | null>(null)
  const { takeInHand, tagAtCaret } = useWorkbench(({ actions }) => actions)
  useEffect(() => {
    const onContextMenu = (event: MouseEvent): void => {
      const found = menuPlace(event, tagAtCaret)
      if (!found) return
      event.preventDefault()
      if (found.tag) takeInHand(found.tag.id)
      setPlace(found)
    }
    document.addEventListener('contextmenu', onContextMenu)
    return () => document.removeEventListener('contextmenu', onContextMenu)
  }, [takeInHand, tagAtCaret])
  return place && <OpenMenu place={place} onClose={() => setPlace(null)} />
}

function OpenMenu({ place, onClose }: { readonly place: MenuPlace; readonly onClose: () => void }) {
  const { can, run, focusGalley } = useWorkbench(({ actions }) => actions)
  const mode = useWorkbench(({ preferences }) => preferences.mode)
  const anchor = useRef<HTMLSpanElement>(null)
  const choose = (key: string | number): void => {
    onClose()
    focusGalley()
    // The menu hands the focus back before the command moves it on.
    requestAnimationFrame(() => {
      if (key === 'copy') document.execCommand('copy')
      else run(key as CommandId)
    })
  }
  const { left, top, height } = place
  useEffect(markSelection, [])
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left, top, height }} />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => isOpen || onClose()}
        placement="bottom start"
        offset={4}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the menu was asked for, and arrows choose from it */}
        <Menu className="options" aria-label="Text" autoFocus="first" onAction={choose}>
          {commandsFor(place)
            .filter(can)
            .map((id) => (
              <MenuItem key={id} id={id} className="option" textValue={labelOf(id, place)}>
                <span className="grow">{labelOf(id, place)}</span>
                <Keys keys={keysIn(mode, commandRow(id)).slice(0, 1)} />
              </MenuItem>
            ))}
          <MenuItem id="copy" className="option" textValue="Copy">
            <span className="grow">Copy</span>
            <Keys keys={['Mod-c']} />
          </MenuItem>
        </Menu>
      </Popover>
    </>
  )
}

/** What lies under the menu is out of reach meanwhile, and Chromium shows no selection in it. @returns how to end it */
function markSelection(): (() => void) | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return undefined
  CSS.highlights.set('under-menu', new Highlight(selection.getRangeAt(0)))
  return () => {
    CSS.highlights.delete('under-menu')
  }
}
