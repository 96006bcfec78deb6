/**
 * Which key names of the command table an event answers to, the most exact first. Names are those of ProseMirror
 * keymaps; the browser's key is tried as it is and, because Shift and Alt change what a key prints, by its place on
 * the keyboard too.
 */
import { base, keyName } from 'w3c-keyname'

const IS_MAC = typeof navigator !== 'undefined' && /Mac|iP(hone|[oa]d)/.test(navigator.platform)

export function keyNames(event: KeyboardEvent): readonly string[] {
  const printed = keyName(event)
  const printsSign = printed.length === 1 && printed !== ' '
  const names = [withModifiers(printed, event, true)]
  if (printsSign && event.shiftKey) names.push(withModifiers(printed, event, false))
  const place = base[event.keyCode]
  if (place !== undefined && place !== printed && (event.shiftKey || event.altKey))
    names.push(withModifiers(place, event, true))
  return names
}

function withModifiers(name: string, event: KeyboardEvent, withShift: boolean): string {
  const mod = IS_MAC ? event.metaKey : event.ctrlKey
  const other = IS_MAC ? event.ctrlKey : event.metaKey
  return [
    mod ? 'Mod-' : '',
    other ? (IS_MAC ? 'Ctrl-' : 'Meta-') : '',
    event.altKey ? 'Alt-' : '',
    withShift && event.shiftKey ? 'Shift-' : '',
    name === ' ' ? 'Space' : name,
  ].join('')
}
