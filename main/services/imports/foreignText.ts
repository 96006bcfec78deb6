/** What a text is when it is not the words of an article: half a sentence, and a whole one that says what to do. */
export interface ForeignText {
  readonly what: string
  readonly remedy: string
}

/** Names a text whose beginning gives it away as a page, a mail, subtitles or a draft with fields before it. */
export function foreignText(text: string): ForeignText | undefined {
  const start = text.slice(0, 4096).trimStart()
  return FORMATS.find(([is]) => is(start))?.[1]
}

const COPY = 'Copy the words of the article out of it and save those as plain text.'

const FORMATS: readonly (readonly [(start: string) => boolean, ForeignText])[] = [
  [
    (start) => /^(?:<!--[^]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html[\s>])/i.test(start),
    { what: 'a web page (HTML)', remedy: `Open it in a browser. ${COPY}` },
  ],
  [(start) => /^<\?xml[\s?]/i.test(start), { what: 'an XML file, as NITF and NewsML are', remedy: COPY }],
  [isMail, { what: 'a mail with its headers', remedy: `Open it in a mail program. ${COPY}` }],
  [
    (start) => /^WEBVTT(?:[ \t].*)?(?:\r?\n|$)/.test(start),
    { what: 'subtitles (WebVTT)', remedy: 'Save what was said as plain text, without the times.' },
  ],
  [
    (start) => /^\d+\s*\r?\n\d\d:\d\d:\d\d[,.]\d{3} --> \d\d:/.test(start),
    { what: 'subtitles (SRT)', remedy: 'Save what was said as plain text, without the times.' },
  ],
  [
    (start) =>
      /^---[ \t]*\r?\n(?:[\w-]+:.*|[ \t#-].*|[ \t]*)(?:\r?\n(?:[\w-]+:.*|[ \t#-].*|[ \t]*))*?\r?\n---[ \t]*(?:\r?\n|$)/.test(
        start,
      ) && /^[\w-]+:/m.test(start),
    {
      what: 'a Markdown draft that begins with fields between two lines of “---”',
      remedy: 'Take those lines out, or save the words of the article as plain text.',
    },
  ],
]

/** Headers that only mail programs write: a wire may begin with "From:" or "Subject:" as well. */
const OF_MAIL =
  /^(?:received|return-path|message-id|mime-version|content-type|content-transfer-encoding|dkim-signature|x-[\w-]+):/i

/** A block of header lines, folded ones included, with two that no wire has. */
function isMail(start: string): boolean {
  let count = 0
  for (const line of start.split(/\r?\n/)) {
    if (!/^(?:[\w-]+:|[ \t]+\S|From \S)/.test(line)) break
    if (OF_MAIL.test(line)) count += 1
  }
  return count >= 2
}
