import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'

export interface PickerProps<Value extends string> {
  readonly labelledBy: string
  readonly choices: readonly (readonly [Value, string])[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of several, shown when asked for. */
export function Picker<Value extends string>({ labelledBy, choices, value, onChange }: PickerProps<Value>) {
  return (
    <Select
      className="picker"
      aria-labelledby={labelledBy}
      value={value}
      onChange={(key) => {
        const chosen = choices.find(([name]) => name === key)
        if (chosen) onChange(chosen[0])
      }}
    >
      <Button className="field">
        <SelectValue className="grow clip" />
        <ChevronDown className="icon" aria-hidden="true" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="options">
          {choices.map(([name, words]) => (
            <ListBoxItem key={name} id={name} className="option" textValue={words}>
              {words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
