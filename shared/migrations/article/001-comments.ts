import type { Migration } from '../versioned.ts'

/** Nobody had said anything yet. */
export const comments: Migration = {
  id: '001-comments',
  to: '1.1',
  up: (article) => ({ ...article, comments: article['comments'] ?? [] }),
}
