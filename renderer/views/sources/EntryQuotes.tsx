import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Answer } from '../../../shared/contract/contract.ts'
import { idsOf } from '../../../shared/model/standing.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { saidAt } from '../clockTime.ts'
import { countOf } from '../wording.ts'

type Quotes = Answer<'sources.quotes'>

/** In articles. */
const AT_ONCE = 20

/** Every quote of the entry over all articles, newest article first; each leads to its place. */
export function EntryQuotes({ id }: { readonly id: string }) {
  const uses = useWorkbench((state) => state.uses)
  const ids = useWorkbench(({ entries }) => [...idsOf(entries.values(), id)].sort().join(' '))
  const { quotesOf, showQuote } = useWorkbench(({ actions }) => actions)
  const [most, setMost] = useState(AT_ONCE)
  const [quotes, setQuotes] = useState<Quotes | null>(null)

  // Again when articles were counted anew, or entries merged or taken apart.
  useEffect(() => {
    let isGone = false
    void quotesOf(id, most).then((found) => {
      if (found && !isGone) setQuotes(found)
    })
    return () => {
      isGone = true
    }
  }, [id, ids, most, quotesOf, uses])
  if (quotes === null) return <p className="empty quiet">Looking through the articles…</p>
  const { articles, left } = quotes
  if (articles.length === 0)
    return (
      <div className="empty">
        <strong>Not quoted yet</strong>
        <p>Accepted quotes of this source are listed here, whichever article they are in.</p>
      </div>
    )
  return (
    <section className="entry-quotes" aria-label="Quotes">
      <h3>
        Quotes <span className="quiet">in {countOf(articles.length + left, 'article')}</span>
      </h3>
      {articles.map((article) => (
        <section key={article.slug} aria-label={article.title}>
          <h4>
            <span className="clip" dir="auto">
              {article.title}
            </span>
            <span className="quiet">{saidAt(article.changedAt)}</span>
          </h4>
          <ul>
            {article.quotes.map((quote) => (
              <li key={quote.id}>
                <Button className="quote-of-source" onPress={() => void showQuote(article.slug, quote.id)}>
                  <span dir="auto">{quote.words}</span>
                  <span className="quiet" dir="auto">
                    {[quote.as, quote.cue].filter((words) => words !== '').join(', ')}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {left > 0 && (
        <Button className="button" onPress={() => setMost(most + AT_ONCE)}>
          Show more of {countOf(left, 'article')}
        </Button>
      )}
    </section>
  )
}
