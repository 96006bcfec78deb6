import { parentPort } from 'node:worker_threads'
import { tagPiece } from './tagLine.ts'

// A thread of `quoin tag --jsonl --jobs N`: lines in, their answers out.

parentPort?.on('message', (piece: Uint8Array | undefined) => {
  parentPort?.postMessage(tagPiece(piece))
})
