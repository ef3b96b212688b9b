import { getEventListeners } from 'node:events'
import { expect, it } from 'vitest'
import { onAbort } from '../src/abort-listeners.ts'

const listenersOf = ({ signal }: AbortController): number => getEventListeners(signal, 'abort').length

it('many that wait for a signal need one listener, and none is left behind', () => {
  const controller = new AbortController()
  const leave = Array.from({ length: 100 }, () => onAbort(controller.signal, () => undefined))
  expect(listenersOf(controller)).toBe(1)
  for (const each of leave) each()
  expect(listenersOf(controller)).toBe(0)
})

it('a signal that fires calls who still waits, once', () => {
  const controller = new AbortController()
  const heard: string[] = []
  const leave = onAbort(controller.signal, () => heard.push('gone'))
  onAbort(controller.signal, () => heard.push('first'))
  onAbort(controller.signal, () => heard.push('second'))
  leave()
  controller.abort()
  controller.abort()
  expect(heard).toEqual(['first', 'second'])
})

it('a signal that nobody waits for any more can be waited for again', () => {
  const controller = new AbortController()
  onAbort(controller.signal, () => undefined)()
  let heard = false
  onAbort(controller.signal, () => void (heard = true))
  controller.abort()
  expect(heard).toBe(true)
})
