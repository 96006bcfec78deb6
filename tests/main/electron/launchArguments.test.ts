import { describe, expect, it } from 'vitest'
import { launchArguments, type LaunchPlace } from '../../../main/electron/launchArguments.ts'

const place = (more: Partial<LaunchPlace> = {}): LaunchPlace => ({
  isDefaultApp: true,
  here: '/wire',
  environment: {},
  exists: () => false,
  ...more,
})

describe('what Quoin is started with', () => {
  it('takes the words after the app for files, from where the user stands', () => {
    const { files } = launchArguments(['electron', '/app', 'story.txt', '/abs/other.txt'], place())
    expect(files).toEqual(['/wire/story.txt', '/abs/other.txt'])
  })

  it('leaves out the switches of Chromium and of test drivers', () => {
    const argv = [
      'electron',
      '-r',
      '/loader.js',
      '--inspect=0',
      '--no-sandbox',
      '/app',
      '--force-dark',
      'a.txt',
    ]
    expect(launchArguments(argv, place()).files).toEqual(['/wire/a.txt'])
  })

  it('takes whatever follows "--" for a file, dash or no dash', () => {
    const argv = ['electron', '/app', '--', '-story.txt', '--profile=/x']
    expect(launchArguments(argv, place())).toMatchObject({
      files: ['/wire/-story.txt', '/wire/--profile=/x'],
      profile: undefined,
    })
  })

  it('takes a name with a dash for a file when there is such a file', () => {
    const exists = (path: string): boolean => path === '/wire/-story.txt'
    const argv = ['electron', '/app', '-story.txt', '-other.txt']
    expect(launchArguments(argv, place({ exists })).files).toEqual(['/wire/-story.txt'])
  })

  it('has no app folder among the words when packaged', () => {
    expect(launchArguments(['quoin', 'a.txt'], place({ isDefaultApp: false })).files).toEqual(['/wire/a.txt'])
  })

  it('finds profile and desk in a switch, else in the environment', () => {
    const environment = { QUOIN_PROFILE: '/e/profile', QUOIN_DESK: '/e/desk' }
    expect(launchArguments(['electron', '/app', '--profile=p'], place({ environment }))).toMatchObject({
      profile: '/wire/p',
      desk: '/e/desk',
    })
    expect(launchArguments(['electron', '/app', '--desk='], place())).toMatchObject({ desk: undefined })
  })
})
