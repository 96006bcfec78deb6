/** What came of many files, in sentences: the first says it all, the others what there is to know of single ones. */
import { ARTICLE_ENDINGS } from '../imports/articleEndings.ts'
import type { Report } from '../jobs/jobs.ts'
import type { FolderListing } from './filesIn.ts'
import type { Outcome } from './takeInAll.ts'

/** More of one kind are counted. */
const MOST_NAMED = 20
const MOST_IN_SENTENCE = 3

export function reportOf(
  folder: string,
  outcome: Outcome,
  { leftOut, troubles }: Pick<FolderListing, 'leftOut' | 'troubles'> = { leftOut: 0, troubles: [] },
): Report {
  const { looked, of, taken, there, refused, whyRefused, remarks } = outcome
  const sentences = [
    ...(looked < of ? [`Ended early: ${count(looked)} of ${countOf(of, 'file')} were looked at.`] : []),
    taken.length === 0
      ? `Nothing new was in “${folder}”.`
      : `${countOf(taken.length, 'article')} ${wereOf(taken.length)} taken in from “${folder}”.`,
    ...(there > 0 ? [`${count(there)} ${wereOf(there)} on the desk already.`] : []),
    ...(refused.length > 0 ? [`${count(refused.length)} could not be taken in: ${namesOf(refused)}.`] : []),
    ...(troubles.length > 0 ? [`${countOf(troubles.length, 'folder')} could not be read.`] : []),
    ...(leftOut > 0
      ? [
          `${countOf(leftOut, 'other file')} ${wereOf(leftOut)} left out: they do not end in ${endings()}, or are links.`,
        ]
      : []),
  ]
  return {
    sentences: [sentences.join(' '), ...shortened(troubles), ...shortened(whyRefused), ...shortened(remarks)],
    isWanting: troubles.length + whyRefused.length > 0,
  }
}

/** The first few by name, and how many more. */
export function namesOf(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`)
  const [shown, more] = [quoted.slice(0, MOST_IN_SENTENCE), names.length - MOST_IN_SENTENCE]
  if (more > 0) return `${shown.join(', ')} and ${count(more)} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

function shortened(sentences: readonly string[]): readonly string[] {
  const more = sentences.length - MOST_NAMED
  return more > 0 ? [...sentences.slice(0, MOST_NAMED), `And ${count(more)} more like these.`] : sentences
}

const endings = (): string => ARTICLE_ENDINGS.map((ending) => `.${ending}`).join(', ')
const count = (number: number): string => number.toLocaleString('en')
const countOf = (number: number, noun: string): string => `${count(number)} ${noun}${number === 1 ? '' : 's'}`
const wereOf = (number: number): string => (number === 1 ? 'was' : 'were')
