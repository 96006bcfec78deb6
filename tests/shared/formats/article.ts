/** An article that has what formats may stumble over. */
import { createHash } from 'node:crypto'
import { encode } from '../../../shared/document/encode.ts'
import { newAttribution } from '../../../shared/model/attribution.ts'
import { newCue } from '../../../shared/model/cue.ts'
import { newComment } from '../../../shared/model/comment.ts'
import { asSource, newEntry } from '../../../shared/model/entry.ts'
import { HEAD_ID } from '../../../shared/model/head.ts'
import { newMention } from '../../../shared/model/mention.ts'
import { newSource } from '../../../shared/model/source.ts'
import type { TaggedArticle } from '../../../shared/model/taggedArticle.ts'
import { markedArticle } from '../../helpers/markedArticle.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What only the desk may know. */
export const PRIVATE = ['Jan Lund', 'calls from a phone booth']

const TEXT = `[q1 “We stay 🙂,”] {c1 said} <m1 Ana Ruiz>, who is (k1 the mayor), [q1 “for good.”]

<m2 An official> {c2 confirmed} [q2 that the ferry sails and that <m3 the port> {c3 expects} [q3 “=three more, or 4”]].

<m4 Bystanders> {c4 muttered} [q4 that it rained]. <m5 Tom Baker> was not asked; [q6 nobody knew why].`

export function newsArticle(): TaggedArticle {
  const official = newEntry(newSource('s2', 'anonymous', { descriptor: '@an official' }), {
    private: { name: 'Jan Lund', note: 'calls from a phone booth' },
  })
  const at = '2026-11-30T09:00:00.000Z'
  const { state } = markedArticle(TEXT, [
    { record: 'head', id: HEAD_ID, articleId: 'd1', title: '-Ferry, “stays”', slug: 'ferry', language: 'en' },
    newSource('s1', 'person', { name: 'Ana Ruiz', descriptor: 'mayor', audienceRole: 'official' }),
    asSource(official),
    newSource('s3', 'organisation', { name: 'Port of Salthaven', affiliation: '+49 30 1234' }),
    newMention('m1', 'fullName', 's1'),
    newMention('m2', 'description', 's2'),
    newMention('m3', 'description', 's3'),
    newAttribution('q1', {
      cueIds: ['c1'],
      mentionIds: ['m1'],
      sourcing: { ground: 'onRecord', obtained: 'publicRemarks' },
      note: 'Heard it, too.',
    }),
    newAttribution('q2', {
      cueIds: ['c2'],
      mentionIds: ['m2'],
      sourcing: {
        ground: 'background',
        obtained: 'toldOutlet',
        anonymityReason: 'fears for the job',
        approvedBy: 'Nora',
      },
    }),
    newAttribution('q3', {
      cueIds: ['c3'],
      mentionIds: ['m3'],
      nestedIn: 'q2',
      status: 'suggested',
      origin: 'engine',
      confidence: 0.9,
    }),
    newAttribution('q4', { cueIds: ['c4'], mentionIds: ['m4'], status: 'rejected', origin: 'engine' }),
    newAttribution('q5', { orphaned: '“Cut by the desk.”', sourceIds: ['s1'] }),
    { ...newCue('c9'), orphaned: 'told nobody' },
    newAttribution('q6', { cueIds: ['c9'], sourceIds: ['s3'] }),
    {
      ...newComment('k1', { by: 'Nora', at, text: 'Since when?', aboutId: 'q1' }),
      answers: [{ id: 'k1a', by: 'Bo', at, text: 'Since May.' }],
    },
    { ...newComment('k2', { by: '', at, text: 'Cut?', orphaned: 'gone' }), settled: { by: 'Bo', at } },
  ])
  return encode(state, sha256)
}
