/**
 * One line of a journal: a checksum, a space, JSON, a line end. JSON has no raw line ends, so a line is always whole or
 * known not to be.
 */
import { parseJson } from '../../shared/model/parseJson.ts'
import { sha256 } from '../storage/sha256.ts'

const CHECKSUM_LENGTH = 16

export function toJournalLine(value: unknown): string {
  const json = JSON.stringify(value)
  return `${sha256(json).slice(0, CHECKSUM_LENGTH)} ${json}\n`
}

/** @returns undefined when the line is not what was once written */
export function fromJournalLine(line: string): unknown {
  const json = line.slice(CHECKSUM_LENGTH + 1)
  if (
    line[CHECKSUM_LENGTH] !== ' ' ||
    sha256(json).slice(0, CHECKSUM_LENGTH) !== line.slice(0, CHECKSUM_LENGTH)
  ) {
    return undefined
  }
  const parsed = parseJson(json)
  return parsed.ok ? parsed.value : undefined
}
