/** The heading under which the desk lists an article: people look for what they touched today. */
export type DayGroup = 'Today' | 'Yesterday' | 'Earlier'

export function dayGroup(changedAt: string, now: Date): DayGroup {
  const changed = new Date(changedAt).getTime()
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime()
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1).getTime()
  if (changed >= today) return 'Today'
  return changed >= yesterday ? 'Yesterday' : 'Earlier'
}
