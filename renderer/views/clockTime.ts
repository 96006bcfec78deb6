/** An ISO time -> "14:02", as a newsroom's clock shows it. */
export function clockTime(iso: string): string {
  return new Date(iso).toTimeString().slice(0, 'hh:mm'.length)
}

let dayAndMonth: Intl.DateTimeFormat | undefined

/** "14 Mar" */
export function shortDate(iso: string): string {
  // The first of its kind costs 10 ms, which whoever starts need not wait for.
  dayAndMonth ??= new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
  return dayAndMonth.format(new Date(iso))
}

/** "14:02" of today, else "14 Mar, 14:02", with its year where that is another. What is no time is told as it is. */
export function saidAt(iso: string): string {
  const [at, now] = [new Date(iso), new Date()]
  if (Number.isNaN(at.getTime())) return iso
  if (at.toDateString() === now.toDateString()) return clockTime(iso)
  const year = at.getFullYear() === now.getFullYear() ? '' : ` ${at.getFullYear()}`
  return `${shortDate(iso)}${year}, ${clockTime(iso)}`
}
