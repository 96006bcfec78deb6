/** Attempts made by the page itself, to see which wall stops them. */
import type { Page } from '@playwright/test'

export interface Outcome {
  /** Directives of the Content-Security-Policy that were violated, each once. */
  readonly violated: readonly string[]
  /** What was thrown and not caught, if anything was. */
  readonly thrown: string
  /** Whether the attempt got its script to run: all of them would set `pwned`. */
  readonly ran: boolean
}

/**
 * Runs from a timer of the page: what a test evaluates directly is not bound by the policy.
 * @param attempt may only use what is in the page
 */
export async function inPage(page: Page, attempt: () => unknown): Promise<Outcome> {
  await watch(page)
  await page.evaluate(`void setTimeout(${attempt.toString()})`)
  return seen(page)
}

/** Markup in the document as if a parser had a hole: past Trusted Types, with its handlers alive. */
export async function withMarkup(page: Page, markup: string): Promise<Outcome> {
  await watch(page)
  await page.evaluate((html) => {
    interface Policies {
      readonly createPolicy: (
        name: string,
        rules: object,
      ) => { readonly createHTML: (text: string) => string }
    }
    const { trustedTypes } = window as unknown as { readonly trustedTypes?: Policies }
    const policy = trustedTypes?.createPolicy('ProseMirrorClipboard', { createHTML: (text: string) => text })
    const holder = document.createElement('div')
    holder.innerHTML = policy?.createHTML(html) ?? html
    document.body.append(holder)
  }, markup)
  return seen(page)
}

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { violated: new Set<string>(), thrown: '' }
    Object.assign(window, { seen })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      seen.violated.add(effectiveDirective)
    })
    window.addEventListener('error', ({ message }) => {
      seen.thrown ||= message
    })
    window.addEventListener('unhandledrejection', ({ reason }) => {
      seen.thrown ||= String(reason)
    })
  })
}

/** Reports of violations come a moment later. */
async function seen(page: Page): Promise<Outcome> {
  await page.waitForTimeout(300)
  return page.evaluate(() => {
    interface Seen {
      readonly violated: ReadonlySet<string>
      readonly thrown: string
    }
    const { seen } = window as unknown as { readonly seen: Seen }
    return { violated: [...seen.violated], thrown: seen.thrown, ran: 'pwned' in window }
  })
}
