/** A sentence about some number of things; none about none. @param more has the number where it says `#` */
export function counted(count: number, one: string, more: string): readonly string[] {
  if (count === 0) return []
  return [count === 1 ? one : more.replace('#', count.toLocaleString('en'))]
}
