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

/** "14:02" of today, else "14 Mar, 14:02". */
export function saidAt(iso: string): string {
  const isToday = new Date(iso).toDateString() === new Date().toDateString()
  return isToday ? clockTime(iso) : `${shortDate(iso)}, ${clockTime(iso)}`
}
