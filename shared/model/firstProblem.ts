import type { z } from 'zod'

/** What is wrong with a value that was read, and where in it, in a line. */
export function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return 'it does not fit the schema'
  return issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message
}
