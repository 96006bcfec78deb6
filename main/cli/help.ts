import { EXPORT_FORMATS, FORMAT_NAMES } from '../../shared/exportFormats.ts'
import { UNITS } from '../../shared/formats/out/writer.ts'
import { EXIT_HELP } from './exitCode.ts'

export type CommandName = 'tag' | 'validate' | 'export'

export const COMMANDS: readonly CommandName[] = ['tag', 'validate', 'export']

const FORMATS = FORMAT_NAMES.join('|')

export const GENERAL_HELP = `quoin: who said what, and how do we know?

  quoin tag FILE…                    suggest quotes, cues and sources; writes tagged JSON
  quoin tag --jsonl                  the same for a stream of texts, one JSON object a line
  quoin validate FILE…               check tagged JSON against the format and its invariants
  quoin export FILE… --format NAME   write articles in another format: ${FORMAT_NAMES.join(', ')}

  --help      this; quoin COMMAND --help tells more of a command
  --version   which Quoin this is

Nothing is ever sent anywhere. A FILE whose name begins with "-" is written ./-name, or after --.

${EXIT_HELP}`

const TAG_HELP = `quoin tag FILE… [--out DIR] [--table]
quoin tag --files-from LIST [--out DIR] [--table]
quoin tag --jsonl [--jobs N] [--full] [--errors as-lines] [--out FILE [--resume]]

Reads plain text (UTF-8, UTF-16 or Windows-1252) and suggests who said what. Writes <name>.quoin.json beside each
file; every suggestion has status "suggested". A FILE that is tagged already keeps its tags. A folder stands for all
.txt files in it and below; with --out they keep their folders, as with cp -r. "-" reads standard input and writes
standard output.

Nobody's work is written over. What is there already is left alone and said, with exit status 1, when it was made from
another text of the same name, when anything in it was changed, or when another version of Quoin made it: move it, or
use another --out. The same text again, untouched, is no mistake.

  --out DIR          write there instead; made if it is missing
  --table            also print who said what, as a table
  --files-from LIST  take the FILEs from LIST, one a line or ended by NUL as find -print0 does; "-" is standard input
  --help             this

A stream: lines {"id", "text"} on standard input, and for each one line on standard output, in the same order:
{"id", "attributions": [{"type", "content", "cue", "source", "confidence", "speaker"}]}. Ranges are {"start", "end"}:
UTF-16 code units into the text given, end exclusive. "speaker" is who is meant, {"key", "kind", "name", "descriptor"},
with one key for all mentions in that text. "marksOnly": true says that there are no lists of reporting words for the
language, so that only quotation marks were read. A bad line gives {"id", "error"}, a blank line a blank line. An id is
given back to the letter. A headline is read like the rest; in a FILE, with --full and in the window it is not. Bad lines
are said with their numbers on standard error, and so is how it went at the end.

  --jobs N           read on N threads, 1 to 64; the same answers in the same order
  --full             {"id", "article"} instead, with all of the tagged JSON
  --errors as-lines  bad lines are answered and counted, and do not make the exit status 1
  --out FILE         write there instead of on standard output; a FILE that is there is not touched
  --resume           go on where FILE ends, with the same input from its beginning; a line cut off is done again

${EXIT_HELP}`

const VALIDATE_HELP = `quoin validate FILE…

Checks tagged JSON: its format, and the invariants between text, spans, links and nesting; whether all that is written
twice says the same; and whether each type is what the quotation marks say. Lists each problem with the id of its tag.
A folder stands for all .quoin.json files in it and below. "-" reads standard input.

  --files-from LIST  take the FILEs from LIST, one a line or ended by NUL as find -print0 does
  --help             this

${EXIT_HELP}`

const EXPORT_HELP = `quoin export FILE… --format ${FORMATS} [--out FILE or FOLDER]

Writes articles, plain text or tagged, in the format asked for. "-" reads standard input, a folder stands for all
.quoin.json files in it and below. What the format cannot carry is said on standard error.

  --format
${EXPORT_FORMATS.map(({ name, help }) => `    ${name.padEnd(4)}     ${help}\n`).join('')}
  --units UNIT  what offsets count: ${UNITS.join(' or ')}; the first unless said
  --out FILE    write there instead of on standard output
  --out FOLDER  each FILE as a file of its own there; needed for several FILEs that are not one table. A FOLDER that is
                not there yet ends in "/" or is made for several FILEs
  --help        this

A FILE that --out names is written over. What takes its name from another (in a FOLDER, or NAME.links.jsonld) is not:
when something else is there, that stays and is said, with exit status 1.

${EXIT_HELP}`

export const HELP: Readonly<Record<CommandName, string>> = {
  tag: TAG_HELP,
  validate: VALIDATE_HELP,
  export: EXPORT_HELP,
}
