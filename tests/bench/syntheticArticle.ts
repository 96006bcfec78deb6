/**
 * A long article made of nothing: so many words with so many tags, the same for the same seed. Tags come in frames of
 * three, as editors make them (a quote, its cue, its source), and one frame in eight holds a quote within the quote.
 */
import { createHash } from 'node:crypto'
import { buildDocument, type BlockRange, type MarkedRange } from '../../shared/document/build.ts'
import { encode, serialise } from '../../shared/document/encode.ts'
import { Records } from '../../shared/document/records.ts'
import { schema } from '../../shared/document/schema.ts'
import type { TagRole } from '../../shared/model/role.ts'
import { newAttribution } from '../../shared/model/attribution.ts'
import { newCue } from '../../shared/model/cue.ts'
import { HEAD_ID } from '../../shared/model/head.ts'
import { newMention } from '../../shared/model/mention.ts'
import type { QuoinRecord } from '../../shared/model/record.ts'
import { newSource } from '../../shared/model/source.ts'
import { chance, type Chance } from './chance.ts'
import { NAMES, SAYING, WORDS } from './vocabulary.ts'

export interface Size {
  readonly words: number
  readonly tags: number
  /** News without line ends. */
  readonly isOneParagraph?: boolean
}

export interface SyntheticArticle extends Size {
  readonly slug: string
  readonly title: string
  /** The bytes of its file as text. */
  readonly json: string
  /** What the references draw: the same paragraphs and ranges without records. */
  readonly paragraphs: readonly PlainParagraph[]
}

export interface PlainParagraph {
  readonly text: string
  readonly tags: readonly PlainTag[]
}

/** UTF-16 offsets into the paragraph. */
export interface PlainTag {
  readonly id: string
  readonly role: TagRole
  readonly start: number
  readonly end: number
}

const GAP = '\n\n'
const SOURCES = 240
/** A frame is a quote, a cue and a source. */
const FRAME = 3

export function syntheticArticle({ words, tags, isOneParagraph = false }: Size, seed = 7): SyntheticArticle {
  const draw = chance(seed)
  const slug = `synthetic-${words}-words-${tags}-tags`
  const title = `${words.toLocaleString('en')} words with ${tags.toLocaleString('en')} tags`
  const sources = Array.from({ length: SOURCES }, (_, index) =>
    newSource(`s${index}`, 'person', { name: nameOf(index) }),
  )
  const records: QuoinRecord[] = [
    { record: 'head', id: HEAD_ID, articleId: 'd1', title, slug, language: 'en' },
    ...sources,
  ]
  let paragraphs: PlainParagraph[] = []
  let written = 0
  let made = 0
  while (written < words) {
    const paragraph = writeParagraph(draw, () => {
      // Frames are spread evenly: as many as the words so far call for.
      if (made >= tags || made > (written / words) * tags + FRAME) return undefined
      const number = made
      const isNested = draw.below(8) === 0 && made + FRAME < tags
      made += isNested ? FRAME + 1 : FRAME
      return { number, isNested, sourceIndex: draw.below(SOURCES), records }
    })
    paragraphs.push(paragraph)
    written += paragraph.text.split(' ').length
  }
  if (isOneParagraph) paragraphs = [joined(paragraphs)]
  return { slug, title, words, tags: made, paragraphs, json: toJson(paragraphs, records) }
}

function joined(paragraphs: readonly PlainParagraph[]): PlainParagraph {
  let text = ''
  const tags: PlainTag[] = []
  for (const paragraph of paragraphs) {
    if (text !== '') text += ' '
    const by = text.length
    tags.push(...paragraph.tags.map((tag) => ({ ...tag, start: tag.start + by, end: tag.end + by })))
    text += paragraph.text
  }
  return { text, tags }
}

interface Frame {
  readonly number: number
  readonly isNested: boolean
  readonly sourceIndex: number
  readonly records: QuoinRecord[]
}

function writeParagraph(draw: Chance, nextFrame: () => Frame | undefined): PlainParagraph {
  const tags: PlainTag[] = []
  const length = 20 + draw.below(41)
  let text = ''
  let count = 0
  while (count < length) {
    const frame = nextFrame()
    const sentence = frame ? writeFrame(draw, frame, text.length, tags) : plainSentence(draw)
    text += `${sentence} `
    count += sentence.split(' ').length
  }
  return { text: text.trimEnd(), tags }
}

function plainSentence(draw: Chance): string {
  const words = Array.from({ length: 6 + draw.below(9) }, () => draw.one(WORDS))
  return `${capital(words.join(' '))}.`
}

/** Writes one sentence that quotes somebody, and puts its tags and records where they belong. */
function writeFrame(draw: Chance, frame: Frame, at: number, tags: PlainTag[]): string {
  const { number, isNested, sourceIndex, records } = frame
  const said = Array.from({ length: 7 + draw.below(10) }, () => draw.one(WORDS))
  const content = `“${capital(said.join(' '))},”`
  const cue = draw.one(SAYING)
  const source = nameOf(sourceIndex)
  const ids = { content: `a${number}`, cue: `c${number}`, source: `m${number}` }
  const cueAt = at + content.length + 1
  const sourceAt = cueAt + cue.length + 1
  tags.push({ id: ids.content, role: 'content', start: at, end: at + content.length })
  if (isNested) {
    const start = at + 1 + (said.slice(0, 2).join(' ').length + 1)
    const end = start + said.slice(2, 5).join(' ').length
    tags.push({ id: `b${number}`, role: 'content', start, end })
    records.push(accepted(`b${number}`, {}))
  }
  tags.push({ id: ids.cue, role: 'cue', start: cueAt, end: cueAt + cue.length })
  tags.push({ id: ids.source, role: 'source', start: sourceAt, end: sourceAt + source.length })
  records.push(
    accepted(ids.content, { cueIds: [ids.cue], mentionIds: [ids.source] }),
    newCue(ids.cue),
    newMention(ids.source, 'fullName', `s${sourceIndex}`),
  )
  return `${content} ${cue} ${source}.`
}

/** Of the engine's making, or the window would begin to read the article for suggestions when it is opened. */
function accepted(
  id: string,
  links: { readonly cueIds?: readonly string[]; readonly mentionIds?: readonly string[] },
) {
  return newAttribution(id, { origin: 'engine', ...links })
}

function toJson(paragraphs: readonly PlainParagraph[], records: readonly QuoinRecord[]): string {
  const blocks: BlockRange[] = []
  const marks: MarkedRange[] = []
  let start = 0
  for (const { text, tags } of paragraphs) {
    blocks.push({ kind: 'body', start, end: start + text.length })
    for (const { id, role, start: from, end: to } of tags) {
      marks.push({ start: start + from, end: start + to, mark: schema.mark(role, { id }) })
    }
    start += text.length + GAP.length
  }
  const doc = buildDocument(paragraphs.map(({ text }) => text).join(GAP), blocks, marks)
  return serialise(encode({ doc, records: Records.of(records), rest: {} }, sha256))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function nameOf(index: number): string {
  const first = NAMES[index % NAMES.length] ?? 'Ann'
  const last = NAMES[(index * 7 + Math.floor(index / NAMES.length) + 1) % NAMES.length] ?? 'Lee'
  return `${first} ${last}`
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
