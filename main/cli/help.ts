export type CommandName = 'tag' | 'validate' | 'export'

export const COMMANDS: readonly CommandName[] = ['tag', 'validate', 'export']

const EXIT =
  'Exit status: 0 all well, 1 something could not be done (said on standard error), 2 called wrongly.\n'

export const GENERAL_HELP = `quoin: who said what, and how do we know?

  quoin tag FILE…                    suggest quotes, cues and sources; writes tagged JSON
  quoin tag --jsonl                  the same for a stream of texts, one JSON object a line
  quoin validate FILE…               check tagged JSON against the format and its invariants
  quoin export FILE --format json    write an article in another format

quoin COMMAND --help tells more of a command. Nothing is ever sent anywhere.

${EXIT}`

const TAG_HELP = `quoin tag FILE… [--out DIR] [--table]
quoin tag --jsonl [--jobs N]

Reads plain text (UTF-8, UTF-16 or Windows-1252) and suggests who said what. Writes <name>.quoin.json beside each
file; every suggestion has status "suggested". A file that holds an editor's decisions is never written over.
A FILE that is tagged already keeps its tags. "-" reads standard input and writes standard output.

  --out DIR   write there instead; made if it is missing
  --table     also print who said what, as a table
  --jsonl     read lines {"id", "text"} from standard input, write lines {"id", "attributions": [{"type", "content",
              "cue", "source", "confidence"}]} in the same order. Ranges are {"start", "end"}: UTF-16 code units into
              the text given, end exclusive. A bad line gives {"id", "error"}, and exit status 1 at the end.
  --jobs N    with --jsonl: read on N threads, 1 to 64; the same answers in the same order
  --help      this

${EXIT}`

const VALIDATE_HELP = `quoin validate FILE…

Checks tagged JSON: its format, and the invariants between text, spans, links and nesting. Lists each problem with the
id of its tag. "-" reads standard input.

  --help      this

${EXIT}`

const EXPORT_HELP = `quoin export FILE --format json [--out FILE]

Writes an article, plain text or tagged, in the format asked for. "-" reads standard input.

  --format    json: Quoin's own tagged JSON, always the same bytes for the same article
  --out FILE  write there instead of on standard output
  --help      this

${EXIT}`

export const HELP: Readonly<Record<CommandName, string>> = {
  tag: TAG_HELP,
  validate: VALIDATE_HELP,
  export: EXPORT_HELP,
}
