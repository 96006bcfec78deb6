import type { Migration } from '../versioned.ts'

/** Entries got dated titles, and of none was one known. */
export const titles: Migration = {
  id: '001-titles',
  to: '1.1',
  up: (file) => ({ ...file, sources: listed(file['sources']).map(withTitles) }),
}

function withTitles(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null ? { titles: [], ...entry } : entry
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
