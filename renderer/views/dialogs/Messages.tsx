/** All that Quoin said since it was started, the newest first: nothing that went by is lost. */
import { writtenOut } from '../../../shared/text/hiddenCharacters.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { clockTime } from '../clockTime.ts'

const LEVELS = { info: '', warning: 'Warning', error: 'Error' } as const

export function Messages() {
  const said = useWorkbench((state) => state.said)
  const { show, dismissAll } = useWorkbench(({ actions }) => actions)
  const close = () => {
    dismissAll()
    show(null)
  }
  return (
    <Sheet title="Messages" className="messages" onClose={close}>
      {said.length === 0 ? (
        <p className="empty">Quoin has had nothing to say since it was started.</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        <ol aria-label="Messages, newest first" tabIndex={0} data-selectable="">
          {said.toReversed().map(({ id, level, message, at }) => (
            <li key={id} data-level={level}>
              <time dateTime={at}>{clockTime(at)}</time>
              <p dir="auto">
                {LEVELS[level] !== '' && <b>{`${LEVELS[level]} `}</b>}
                {writtenOut(message)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  )
}
