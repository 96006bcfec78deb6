import { describe, expect, it } from 'vitest'
import { readArguments } from '../../main/launch/readArguments.mjs'

describe('the command line of npm start', () => {
  it('opens the sample when no file is named', () => {
    expect(readArguments([], '/desk')).toEqual({ help: false, headless: false, files: [] })
  })

  it('reads relative paths from where the user stands', () => {
    expect(readArguments(['../wire/a.txt', '/b.txt'], '/desk').files).toEqual(['/wire/a.txt', '/b.txt'])
  })

  it('treats a path beginning with - as a path', () => {
    expect(readArguments(['-30-.txt', '--no-sandbox'], '/desk').files).toEqual([
      '/desk/-30-.txt',
      '/desk/--no-sandbox',
    ])
  })

  it('treats everything after -- as paths, its own options too', () => {
    const read = readArguments(['--headless', '--', '--help', '-h', '--'], '/desk')
    expect(read).toEqual({ help: false, headless: true, files: ['/desk/--help', '/desk/-h', '/desk/--'] })
  })

  it('hands Electron absolute paths only, so none can be taken for a switch', () => {
    const { files } = readArguments(['--inspect', '-r', '--', '--require'], '/desk')
    expect(files.every((file) => file.startsWith('/desk/'))).toBe(true)
  })
})
