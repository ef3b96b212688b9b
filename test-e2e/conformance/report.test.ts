import { formatSummary, type Summary } from '@guestwork/driver-conformance'
import { interfaceConformance } from '@guestwork/driver-conformance/interface'
import { VirtError } from '@guestwork/util'
import { describe, expect, it, vi } from 'vitest'
import { InMemoryRunner, runTest } from './in-memory-runner.ts'
import { conformanceOf, mockEndpoint, mockWith, registeredChecks } from './mutants/run-mutant.ts'
import { answering } from './mutants/wrong-slots.ts'
import { runOne, testNamed } from './one-check.ts'

const mock = mockWith()

describe('failures', () => {
  it('show what was found beside what was expected, as test runners know it', async () => {
    const wrong = mockWith({ connectGetType: () => 'QEMU' })
    const title = 'TEST: connection: the type of the hypervisor is the name of the driver'
    const result = await runOne(wrong, title)
    expect(result).toMatchObject({
      error: {
        name: 'AssertionError',
        code: 'ERR_ASSERTION',
        message: 'getType(): expected "TEST", found "QEMU"',
        actual: 'QEMU',
        expected: 'TEST',
      },
    })
  })

  it('of codes keep the error that came', async () => {
    const cause = new VirtError('INTERNAL_ERROR', 'lost')
    const wrong = mockWith({
      domainLookupByUUID() {
        throw cause
      },
    })
    const title = 'TEST: domain-define: nothing is found by a UUID that no domain has'
    const result = await runOne(wrong, title)
    expect(result).toMatchObject({ error: { actual: 'INTERNAL_ERROR', expected: 'NO_DOMAIN', cause } })
  })
})

describe('the report', () => {
  it('comes once, when every check has settled', async () => {
    const runner = new InMemoryRunner()
    const report = vi.fn<(summary: Summary) => void>()
    interfaceConformance({ runner, driver: mock, setup: mockEndpoint, report })
    const last = runner.tests.at(-1)
    for (const test of runner.tests.slice(0, -1)) await runTest(test)
    expect(report).not.toHaveBeenCalled()
    if (last !== undefined) await runTest(last)
    expect(report).toHaveBeenCalledOnce()
    const { passed, empty, failed, skipped } = report.mock.calls[0]?.[0] ?? {}
    expect(Number(passed) + Number(empty)).toBe(runner.tests.length)
    expect([failed, skipped]).toEqual([[], []])
  })

  it('names the slots that no check can call', async () => {
    const summary = await conformanceOf(mockWith({ domainMigrateSetMaxDowntime() {} }))
    expect(summary.uncovered).toEqual(['domainMigrateSetMaxDowntime'])
    expect(formatSummary(summary)).toMatch(/0 failed\nnot checked: domainMigrateSetMaxDowntime$/)
  })

  it('counts a check that is run again by its last outcome', async () => {
    let twice = true
    const report = vi.fn<(summary: Summary) => void>()
    const unsteady = mockWith(
      answering('connectListAllInterfaces', found => (twice ? [...found, ...found] : found)),
    )
    const { tests } = registeredChecks('interface', unsteady, mockEndpoint, report)
    const test = testNamed(tests, 'TEST: interface lookup: the list holds every interface once')
    expect(await runTest(test)).toHaveProperty('error')
    twice = false
    for (const each of tests) await runTest(each)
    expect(report.mock.calls[0]?.[0].failed).toEqual([])
  })

  it('is printed as the closing line when nobody asks for it', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    const runner = new InMemoryRunner()
    interfaceConformance({ runner, driver: mock, setup: mockEndpoint })
    await runner.run()
    const [line] = log.mock.calls.map(([text]) => String(text))
    log.mockRestore()
    expect(line).toMatch(/^contract 1, \d+ passed, 0 empty, 0 failed$/)
  })
})
