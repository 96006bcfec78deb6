/** The keys of a command, as they are printed on the keyboard. */
import { keyLabel } from './keyLabel.ts'

export function Keys({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0) return null
  return (
    <span className="keys">
      {keys.map((key) => (
        <kbd key={key}>{keyLabel(key)}</kbd>
      ))}
    </span>
  )
}
