/**
 * The bytes of a file from anywhere -> a plain text, its repairs named and counted, or a tagged article. Nothing else
 * is done to a text: it is stored as received, and every span counts on it.
 */
import { decode, type Decoded } from '../../../shared/document/decode.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { parseJson } from '../../../shared/model/parseJson.ts'
import { FORMAT } from '../../../shared/model/taggedArticle.ts'
import { splitBlocks } from '../../../shared/text/splitBlocks.ts'
import { decodeText } from './decodeText.ts'
import { foreignFormat, PICTURE } from './foreignFormat.ts'
import { foreignText } from './foreignText.ts'
import { LARGEST_FILE, megabytes } from '../../storage/readFileSafely.ts'

export type ReadCode = 'unreadable' | 'binary' | 'foreign' | 'empty' | 'tooLarge' | 'newer' | 'broken'

interface ReadText {
  readonly kind: 'text'
  readonly text: string
  /** Half sentences, such as “3 broken Windows-1252 characters mended”. */
  readonly repairs: readonly string[]
}

interface ReadTagged {
  readonly kind: 'tagged'
  readonly decoded: Decoded
  readonly repairs: readonly string[]
}

export type ReadArticle = ReadText | ReadTagged

const beginningOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 256)).toString('latin1')

/** 20 MB of news have 80,000. Each is an element of the page: with ten times as many, the window would stand still. */
const MOST_PARAGRAPHS = 100_000

const OURS = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${FORMAT}"`)

/** @param name only for messages, and to tell JSON by its ending */
export function readArticleFile(bytes: Uint8Array, name: string): Result<ReadArticle, ReadCode> {
  const cannot = (code: ReadCode, why: string) => refuse(code, `“${name}” cannot be opened: ${why}`)
  const tagged = /\.json$/i.test(name) || OURS.test(beginningOf(bytes))
  // Tags make a file many times as large as its text.
  if (!tagged && bytes.length > LARGEST_FILE) {
    return cannot('tooLarge', `it is larger than ${megabytes(LARGEST_FILE)}. Split it into several files.`)
  }
  const foreign = foreignFormat(bytes)
  if (foreign !== undefined) {
    const remedy = foreign === PICTURE ? 'Choose a text file instead.' : 'Save it as plain text first.'
    return cannot('binary', `it is ${foreign}, and Quoin reads plain text and its own JSON. ${remedy}`)
  }
  const decoded = decodeText(bytes)
  if (decoded === undefined) {
    return cannot(
      'binary',
      'it holds binary data, not text. Choose a plain text file or one that Quoin exported.',
    )
  }
  const { text, repairs } = decoded
  if (text.trim() === '') return cannot('empty', 'it is empty. Choose a file with text in it.')
  if (!tagged && !OURS.test(text)) {
    const format = foreignText(text)
    if (format !== undefined) return cannot('foreign', `it is ${format.what}. ${format.remedy}`)
    if (splitBlocks(text).length > MOST_PARAGRAPHS) {
      const most = MOST_PARAGRAPHS.toLocaleString('en')
      return cannot('tooLarge', `it has more than ${most} paragraphs. Split it into several files.`)
    }
    return ok({ kind: 'text', text, repairs })
  }

  const json = parseJson(text)
  if (!json.ok)
    return cannot('broken', `${json.message}. Export it again, or open the text it was made from.`)
  const article = decode(json.value)
  if (article.ok) return ok({ kind: 'tagged', decoded: article.value, repairs })
  if (article.code === 'newer') return cannot('newer', `${article.message}.`)
  return cannot('broken', `${article.message}. Export it again, or open the text it was made from.`)
}
