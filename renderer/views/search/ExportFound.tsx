import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { CommandId } from '../../../shared/commands.ts'
import { EXPORT_FORMATS } from '../../../shared/exportFormats.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Keys } from '../../ui/Keys.tsx'

/** All articles that were found, written into a folder: in which format is asked first. */
export function ExportFound() {
  const { run } = useWorkbench(({ actions }) => actions)
  return (
    <MenuTrigger>
      <Button className="button small">Export all…</Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="options" aria-label="Export all as" onAction={(id) => run(id as CommandId)}>
          {EXPORT_FORMATS.map(({ label, all }) => (
            <MenuItem key={all.id} id={all.id} className="option" textValue={label}>
              <span className="grow">{label}</span>
              <Keys keys={'anywhere' in all ? all.anywhere : []} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
