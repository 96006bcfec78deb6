/** How to tag: the house rules that make two editors tag alike. */
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Sheet } from '../../ui/Sheet.tsx'

export function Guideline() {
  const show = useWorkbench(({ actions }) => actions.show)
  return (
    <Sheet title="How to tag" className="guideline" onClose={() => show(null)}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <section className="guideline-body" aria-label="The rules" tabIndex={0} data-selectable="">
        <p className="guideline-example serif">
          <Tag as="source">Harbour Mayor Jonas Whitlock</Tag> <Tag as="cue">told Northwire</Tag> on Sunday{' '}
          <Tag as="content">he was “ready and willing” to put inspectors on the quay</Tag>.
        </p>
        <ol>
          <li>
            <h3>Quote</h3>
            <p>
              The words, said or reported. Take a leading “that”, the quotation marks and the punctuation
              inside them; leave the sentence’s final stop outside quotes. In doubt leave trailing clauses
              out.
            </p>
          </li>
          <li>
            <h3>Cue</h3>
            <p>
              The whole verb group (“had not said”, “flatly denied”), the noun (“concern”), the preposition
              (“according to”), with the outlet when it is addressed (“told CNN”). Not the time (“on Sunday”),
              not “also”.
            </p>
          </li>
          <li>
            <h3>Source</h3>
            <p>
              The full noun phrase with its title and whatever identifies it, without commas at its edges.
              Never the “it” of “it is said”; “who” and “which” may be.
            </p>
          </li>
          <li>
            <h3>One quote or two</h3>
            <p>
              A split or continued quotation is one: “We cannot,” he said, “not now.” A new cue begins a new
              one.
            </p>
          </li>
          <li>
            <h3>What counts</h3>
            <p>
              “Declined to comment” counts, “did not comment” does not. Denials count. Scare quotes, titles
              and names in quotation marks do not.
            </p>
          </li>
          <li>
            <h3>Nesting</h3>
            <p>
              A statement may contain others: “X said …, according to a Y statement” is two, one nested in the
              other.
            </p>
          </li>
        </ol>
      </section>
    </Sheet>
  )
}

function Tag({ as, children }: { readonly as: 'content' | 'cue' | 'source'; readonly children: string }) {
  return (
    <span className="sample-tag" data-role={as}>
      {children}
    </span>
  )
}
