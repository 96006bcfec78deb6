/** What was dropped -> files, with all that lies in dropped folders. */
import type { DroppedFile } from '../../store/slices/takingIn.ts'

/** Deeper than any folder of drafts, and far from what a link to itself would make. */
const DEEPEST = 12

/** To be called while the drop is being told of: later the browser knows of nothing that was dropped. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  const items = Array.from(transfer.items ?? []).filter(({ kind }) => kind === 'file')
  const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return Promise.resolve(Array.from(transfer.files, fromFile))
  return filesIn(entries, 0)
}

async function filesIn(entries: readonly FileSystemEntry[], depth: number): Promise<readonly DroppedFile[]> {
  const found: DroppedFile[] = []
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // Hidden files are a program's own; one that is dropped by itself is meant.
    if (depth > 0 && entry.name.startsWith('.')) continue
    if (isFolder(entry)) found.push(...(depth < DEEPEST ? await filesOf(entry, depth) : []))
    else found.push(fromEntry(entry as FileSystemFileEntry))
  }
  return found
}

async function filesOf(folder: FileSystemDirectoryEntry, depth: number): Promise<readonly DroppedFile[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  try {
    // It gives a hundred at a time, and none in the end.
    for (;;) {
      const some = await new Promise<readonly FileSystemEntry[]>((give, fail) =>
        reader.readEntries(give, fail),
      )
      if (some.length === 0) return await filesIn(entries, depth + 1)
      entries.push(...some)
    }
  } catch (error) {
    return [{ name: folder.name, read: () => Promise.reject(error) }]
  }
}

function fromEntry(entry: FileSystemFileEntry): DroppedFile {
  const file = () => new Promise<File>((give, fail) => entry.file(give, fail))
  return { name: entry.name, read: async (most) => fromFile(await file()).read(most) }
}

function fromFile(file: File): DroppedFile {
  return {
    name: file.name,
    read: async (most) => new Uint8Array(await file.slice(0, most).arrayBuffer()),
  }
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
