import { useEffect, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Sheet } from '../../ui/Sheet.tsx'

/** Asks what the file of the article shall be called. */
export function Rename() {
  const slug = useWorkbench(({ article }) => article?.slug ?? '')
  const { show, renameFile } = useWorkbench(({ actions }) => actions)
  const [name, setName] = useState(slug)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.select(), [])
  return (
    <Sheet title="Rename the file" className="rename" onClose={() => show(null)}>
      <form
        className="rename-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          show(null)
          renameFile(name.trim())
        }}
      >
        <label htmlFor={id}>Name on the desk, in small letters and hyphens</label>
        <input
          ref={field}
          id={id}
          className="field"
          type="text"
          dir="auto"
          spellCheck={false}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <p className="quiet">The headline stays as it is. Undo begins anew.</p>
        <div className="row">
          <Button className="button primary" type="submit" isDisabled={name.trim() === ''}>
            Rename
          </Button>
          <Button className="button plain" onPress={() => show(null)}>
            Cancel
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
