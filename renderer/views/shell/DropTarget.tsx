import { FileInput } from 'lucide-react'
import { useCallback } from 'react'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { useFileDrop } from './useFileDrop.ts'

/** Shown while files are held over the window. */
export function DropTarget() {
  const takeInFiles = useWorkbench(({ actions }) => actions.takeInFiles)
  const isOver = useFileDrop(useCallback((files) => void takeInFiles(files), [takeInFiles]))
  if (!isOver) return null
  return (
    <div className="drop-target" role="status">
      <div>
        <FileInput aria-hidden="true" />
        <strong>Drop to put them on the desk</strong>
        <span>Plain text or tagged JSON. The files themselves stay as they are.</span>
      </div>
    </div>
  )
}
