import { spawn } from 'node:child_process'
import { expect } from 'vitest'

/** @returns the last number the child said was accepted before it was killed, so many milliseconds after the first */
export async function runAndKill(args: readonly string[], after: number): Promise<number> {
  const process_ = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  let timer: NodeJS.Timeout | undefined
  process_.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    timer ??= setTimeout(() => process_.kill('SIGKILL'), after)
  })
  await new Promise((settle) => process_.on('close', settle))
  expect(process_.signalCode).toBe('SIGKILL')
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))
}
