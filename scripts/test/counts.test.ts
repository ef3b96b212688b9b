import { expect, it } from 'vitest'
import { addCounts, formatCounts } from '../steps/counts.mjs'

it('adds tests, and counts a step without tests as one', () => {
  const tests = { passed: 5, failed: 0, skipped: 1 }
  expect(addCounts([{ ok: true, tests }, { ok: true }])).toEqual({ passed: 6, failed: 0, skipped: 1 })
})

it('counts a step that fails with all its tests passed as a failure', () => {
  const tests = { passed: 5, failed: 0, skipped: 0 }
  expect(addCounts([{ ok: false, tests }, { ok: false }])).toEqual({ passed: 5, failed: 2, skipped: 0 })
})

it('counts a skipped step as skipped, not as passed', () => {
  expect(addCounts([{ ok: true, skipped: true, note: 'no corpus' }])).toEqual({
    passed: 0,
    failed: 0,
    skipped: 1,
  })
})

it('formats what CI reads', () => {
  expect(formatCounts({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed')
  expect(formatCounts({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped')
})
