/** Puts the chosen theme on <html>; "system" follows the desktop, also when it changes in the evening. */
import { useEffect } from 'react'
import { useWorkbench } from '../store/useWorkbench.ts'

export function useTheme(): void {
  const theme = useWorkbench(({ preferences }) => preferences.theme)
  useEffect(() => {
    const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')
    const apply = (): void => {
      const isDark = theme === 'dark' || (theme === 'system' && prefersDark.matches)
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
    }
    apply()
    prefersDark.addEventListener('change', apply)
    return () => prefersDark.removeEventListener('change', apply)
  }, [theme])
}
