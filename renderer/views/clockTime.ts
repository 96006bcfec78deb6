/** An ISO time -> "14:02", as a newsroom's clock shows it. */
const hoursAndMinutes = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

export function clockTime(iso: string): string {
  return hoursAndMinutes.format(new Date(iso))
}

/** "14 Mar" */
export function shortDate(iso: string): string {
  return dayAndMonth.format(new Date(iso))
}
