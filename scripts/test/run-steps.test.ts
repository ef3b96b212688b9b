import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runSteps, type Step } from '../steps/run-steps.mjs'

const printed: string[] = []

beforeEach(() => {
  vi.stubEnv('CI', '')
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    printed.push(stripVTControlCharacters(line))
  })
})

afterEach(() => {
  printed.length = 0
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

function step(name: string, ok: boolean, after: readonly string[] = []): Step {
  return {
    name,
    after,
    run: onLine => {
      onLine(`output of ${name}`)
      return Promise.resolve({ ok })
    },
  }
}

it('runs a step after those that it needs, and keeps the output of what succeeds', async () => {
  await expect(runSteps('x', [step('b', true, ['a']), step('a', true)])).resolves.toBe(true)
  expect(printed.filter(line => line.startsWith('['))).toEqual([
    expect.stringMatching(/^\[1\/2\] a ok/),
    expect.stringMatching(/^\[2\/2\] b ok/),
  ])
  expect(printed).not.toContain('a | output of a')
  expect(printed.at(-1)).toBe('2 passed, 0 failed')
})

it('shows the output of a step that fails, does not run what needs it, and goes on', async () => {
  await expect(runSteps('x', [step('a', false), step('b', true, ['a']), step('c', true)])).resolves.toBe(
    false,
  )
  expect(printed).toContain('a | output of a')
  expect(printed).toContainEqual(expect.stringContaining('not run, because a failed'))
  expect(printed.at(-2)).toMatch(/^x: failed: a, b, /)
  expect(printed.at(-1)).toBe('1 passed, 2 failed')
})

it('takes a step that throws for one that failed', async () => {
  const broken: Step = { name: 'a', run: () => Promise.reject(new TypeError('broken')) }
  await expect(runSteps('x', [broken])).resolves.toBe(false)
  expect(printed).toContainEqual(expect.stringContaining('TypeError: broken'))
})

it('shows output as it comes on CI', async () => {
  vi.stubEnv('CI', 'true')
  await runSteps('x', [step('a', true)])
  expect(printed).toContain('a | output of a')
})
