import { parentPort, workerData } from 'node:worker_threads'
import type { LineOptions } from './commandIo.ts'
import { tagPiece } from './tagPiece.ts'

// A thread of `quoin tag --jsonl --jobs N`: lines in, their answers out.

const options = workerData as LineOptions

parentPort?.on('message', (piece: Uint8Array | undefined) => {
  parentPort?.postMessage(tagPiece(piece, options))
})
