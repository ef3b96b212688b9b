import { defineDriver } from '@guestwork/core'
import testDriver from '@guestwork/driver-test'
import { expect, it } from 'vitest'
import { runOnTest } from '../run-gw.ts'

/** The mock hypervisor on a host without NUMA, which answers with the CPU that it is asked about. */
const plainHost = defineDriver({
  ...testDriver,
  hypervisor: {
    ...testDriver.hypervisor,
    connectGetCapabilities: () => '<capabilities><host><cpu><arch>x86_64</arch></cpu></host></capabilities>',
    connectBaselineHypervisorCPU: (...args: readonly unknown[]) => String(args[5]),
    connectGetLibVersion: () => 8001002,
  },
})
const drivers = [plainHost]

it('freecell --all of a host without NUMA nodes is a total of nothing', async () => {
  expect(await runOnTest('freecell --all', { drivers })).toEqual({
    code: 0,
    stdout: `--------------------\nTotal:${' '.repeat(10)}0 KiB\n\n`,
    stderr: '',
  })
})

it('freepages --all needs a page size where the host names none', async () => {
  const { code, stderr } = await runOnTest('freepages --all', { drivers })
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'error: could not get information about supported page sizes\n',
  })
})

it('version --daemon tells what answers at the far end', async () => {
  const { stdout } = await runOnTest('version --daemon', { drivers })
  expect(stdout).toContain('\nRunning against daemon: 8.1.2\n')
  expect((await runOnTest('version', { drivers })).stdout).not.toContain('daemon')
})

it('hypervisor-cpu-baseline --model asks about that model alone', async () => {
  const { stdout } = await runOnTest("hypervisor-cpu-baseline --model 'Has<well'", { drivers })
  expect(stdout.replaceAll(/\s/g, '')).toBe('<cpu><model>Has&lt;well</model></cpu>')
})
