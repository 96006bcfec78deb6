/**
 * Bytes -> text: byte order mark, strict UTF-8, UTF-16 told by its zero bytes, else Windows-1252, the old code of wires
 * and of Windows. What had to be mended is named and counted; nothing is normalised, line ends neither: every program that counts
 * into the same file counts the same.
 */
import iconv from 'iconv-lite'
import { decodeMixed } from './decodeMixed.ts'

export interface DecodedText {
  readonly text: string
  readonly repairs: readonly string[]
}

/** @returns undefined when the bytes are not text */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const received = decodeBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const repairs = [...received.repairs]
  let text = received.text
  const mend = (
    pattern: RegExp,
    by: string | ((found: string) => string),
    says: (count: number) => string,
  ): void => {
    let count = 0
    text = text.replace(pattern, (found) => {
      const mended = typeof by === 'string' ? by : by(found)
      if (mended !== found) count++
      return mended
    })
    if (count > 0) repairs.push(says(count))
  }
  if (isBinary(text)) return undefined
  mend(
    /[\u0080-\u0084\u0086-\u009f]/g,
    fromWindows,
    (n) => `${plural(n, 'broken Windows-1252 character')} mended`,
  )
  mend(/\p{Cs}/gu, '\ufffd', (n) => `${plural(n, 'half character')} (lone surrogates) replaced by \ufffd`)
  return { text, repairs }
}

function decodeBytes(bytes: Buffer): { readonly text: string; readonly repairs: readonly string[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'little', true)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'big', true)
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = marked ? bytes.subarray(3) : bytes
  const repairs = marked ? ['the byte order mark at its start left out'] : []
  const byteOrder = marked ? undefined : utf16ByteOrder(body)
  if (byteOrder) return utf16(body, byteOrder, false)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body), repairs }
  } catch {
    const mixed = decodeMixed(body)
    if (mixed) {
      const says = `${plural(mixed.count, 'byte')} that ${mixed.count === 1 ? 'was' : 'were'} not UTF-8 read as Windows-1252`
      return { text: mixed.text, repairs: [...repairs, says] }
    }
    const text = iconv.decode(body, 'windows-1252', { stripBOM: false })
    const lost = text.split('\ufffd').length - 1
    const says = lost > 0 ? [`${plural(lost, 'byte')} without a meaning replaced by \ufffd`] : []
    return { text, repairs: [...repairs, 'read as Windows-1252', ...says] }
  }
}

function utf16(bytes: Buffer, order: 'little' | 'big', marked: boolean) {
  const whole = bytes.subarray(0, bytes.length & ~1)
  const text = (order === 'little' ? whole : Buffer.from(whole).swap16()).toString('utf16le')
  const repairs = [`read as UTF-16 (${order} end first)`]
  if (marked) repairs.push('the byte order mark at its start left out')
  if (bytes.length !== whole.length) repairs.push('the half character at its end left out')
  return { text, repairs }
}

/** In UTF-16 most letters of most scripts leave a zero, or another high byte, in every second place. */
function utf16ByteOrder(bytes: Buffer): 'little' | 'big' | undefined {
  const length = Math.min(bytes.length & ~1, 4096)
  if (length < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const units = length / 2
  // Even Chinese or Arabic text in UTF-16 has spaces, line ends or digits; a NUL character would be zero twice.
  if (odd > units * 0.4 && even < units * 0.02) return 'little'
  if (even > units * 0.4 && odd < units * 0.02) return 'big'
  return undefined
}

/** A NUL, or more control characters than any text has. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = text.slice(0, 65_536).match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/g)?.length ?? 0
  return controls > 8 && controls * 20 > Math.min(text.length, 65_536)
}

/** C1 controls do not occur in text: they are Windows-1252 that somebody once took for Latin-1. */
function fromWindows(control: string): string {
  const decoded = iconv.decode(Buffer.from([control.charCodeAt(0)]), 'windows-1252')
  return decoded === '\ufffd' ? control : decoded
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
