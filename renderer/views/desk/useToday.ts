/** The time by which the desk says "today"; looked at again when somebody comes back to the window. */
import { useEffect, useState } from 'react'

export function useToday(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const look = (): void => setNow(new Date())
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [])
  return now
}
