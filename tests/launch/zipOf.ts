/** A zip as small as the format allows, nothing compressed: it can hold names that no packer would write. */
import { crc32 } from 'node:zlib'

export interface ZippedFile {
  readonly name: string
  readonly bytes: Buffer
  /** As of `chmod`. */
  readonly mode?: number
}

const UNIX = 3 << 8
const REGULAR_FILE = 0o100_000

export function zipOf(files: readonly ZippedFile[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes, mode = 0o644 } of files) {
    const title = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(10, 0)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(title.length, 22)
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, bytes])
    const head = Buffer.alloc(6)
    head.write('PK\x01\x02')
    head.writeUInt16LE(UNIX, 4)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((REGULAR_FILE | mode) * 0x1_0000, 6)
    tail.writeUInt32LE(offset, 10)
    local.push(entry)
    central.push(head, common, tail, title)
    offset += entry.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
