/** Has something done and measured in a process of its own. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { TASKS } from './process.ts'

type Tasks = typeof TASKS
type TaskName = keyof Tasks

export interface DoTask {
  <Name extends TaskName>(
    name: Name,
    given: Parameters<Tasks[Name]>[0],
  ): Promise<Awaited<ReturnType<Tasks[Name]>>>
}

/** @param script the bundled process.ts */
export function inProcess(script: string): DoTask {
  return async (name, given) => {
    const args = ['--expose-gc', script, name, JSON.stringify(given)]
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
      maxBuffer: 64 * 1024 * 1024,
    })
    process.stderr.write(stderr)
    return JSON.parse(stdout) as never
  }
}
