import { describe, expect, it } from 'vitest'
import { askedAhead } from '../../../main/preload/askedAhead.ts'

/** Answers each question with its name and number. */
function asked() {
  const questions: string[] = []
  const ask = askedAhead((name) => Promise.resolve(`${name} ${questions.push(name)}`))
  return { ask, questions }
}

describe('what a page asks first', () => {
  it('is asked before the page does', () => {
    expect(asked().questions).toEqual(['window.begin'])
  })

  it('is asked once for a page that asks once', async () => {
    const { ask, questions } = asked()
    expect(await ask('window.begin', null)).toBe('window.begin 1')
    expect(questions).toEqual(['window.begin'])
  })

  it('is asked anew by whoever asks again', async () => {
    const { ask } = asked()
    await ask('window.begin', null)
    expect(await ask('window.begin', null)).toBe('window.begin 2')
  })

  it('answers no other question', async () => {
    expect(await asked().ask('desk.list', null)).toBe('desk.list 2')
  })

  it('fails for whoever asks, not before', async () => {
    const ask = askedAhead(() => Promise.reject(new Error('main is gone')))
    await new Promise((resolve) => setTimeout(resolve, 5))
    await expect(ask('window.begin', null)).rejects.toThrow('main is gone')
  })
})
