/** Files dragged over the window: they are taken in wherever they are dropped. Text dragged in the galley is not meant. */
import { useEffect, useState } from 'react'
import type { DroppedFile } from '../../store/slices/takingIn.ts'
import { droppedFiles } from './droppedFiles.ts'

export function useFileDrop(takeIn: (files: readonly DroppedFile[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onDragLeave = (event: DragEvent): void => {
      // Leaving an element for another one has a destination; leaving the window has none.
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      setOver(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(takeIn)
    }
    const whenCapturing = { capture: true }
    window.addEventListener('dragover', onDragOver, whenCapturing)
    window.addEventListener('dragleave', onDragLeave, whenCapturing)
    window.addEventListener('drop', onDrop, whenCapturing)
    return () => {
      window.removeEventListener('dragover', onDragOver, whenCapturing)
      window.removeEventListener('dragleave', onDragLeave, whenCapturing)
      window.removeEventListener('drop', onDrop, whenCapturing)
    }
  }, [takeIn])
  return isOver
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
