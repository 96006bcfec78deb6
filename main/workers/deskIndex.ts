import { parentPort, workerData } from 'node:worker_threads'
import { createAnswering } from '../services/deskIndex/answering.ts'
import type { FromIndex, ToIndex } from '../services/deskIndex/indexInThread.ts'
import type { IndexPlaces } from '../services/deskIndex/questions.ts'

// The thread of a desk's index: questions in, answers out.

const { answer, end } = createAnswering(workerData as IndexPlaces)

async function answered({ number, name, asked }: ToIndex): Promise<FromIndex> {
  try {
    if (name === null) end()
    return { number, answer: name === null ? null : await answer[name](asked as never) }
  } catch (error) {
    return { number, failed: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (question: ToIndex) => {
  void answered(question).then((message) => parentPort?.postMessage(message))
})
