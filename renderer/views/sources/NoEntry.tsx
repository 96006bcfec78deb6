import { CommandButton } from '../command/CommandButton.tsx'

/** With no entry chosen its place says what the directory is for. */
export function NoEntry({ isEmpty }: { readonly isEmpty: boolean }) {
  return (
    <div className="empty entry-empty">
      <strong>{isEmpty ? 'No sources yet' : 'No source chosen'}</strong>
      <p>
        {isEmpty
          ? 'Whoever an accepted quote is by comes into the directory by itself. You can put in those whom you expect to quote, or take a list in from CSV.'
          : 'Choose one to see every quote of it over all articles, to put its entry right, or to merge it with another that is the same somebody.'}
      </p>
      <div className="row">
        <CommandButton command="sources.new" />
        {isEmpty && <CommandButton command="sources.import" look="plain" />}
      </div>
    </div>
  )
}
