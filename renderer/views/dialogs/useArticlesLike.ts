import { useEffect, useState } from 'react'
import type { ArticleCard } from '../../../shared/contract/desk.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'

const MOST = 12

/** The articles that fit what is typed, as soon as main has found them; none while nothing is. */
export function useArticlesLike(typed: string): readonly ArticleCard[] {
  const { articlesLike } = useWorkbench(({ actions }) => actions)
  const [found, setFound] = useState<readonly ArticleCard[]>([])
  useEffect(() => {
    let isGone = false
    const finding = typed.trim() === '' ? Promise.resolve([]) : articlesLike(typed, MOST)
    void finding.then((articles) => {
      if (!isGone) setFound(articles)
    })
    return () => {
      isGone = true
    }
  }, [typed, articlesLike])
  return found
}
