/** The title bar says which article the window shows, before the name of the program: windows are told apart in a list. */
import { useEffect } from 'react'
import { headOf } from '../../shared/document/articleState.ts'
import { useWorkbench } from '../store/useWorkbench.ts'
import { articleRecords } from './articleRecords.ts'

export function useWindowTitle(): void {
  const name = useWorkbench(({ article }) =>
    article ? headOf(articleRecords(article.editor)).title.trim() || article.slug : null,
  )
  useEffect(() => {
    document.title = name === null ? 'Quoin' : `${name} – Quoin`
  }, [name])
}
