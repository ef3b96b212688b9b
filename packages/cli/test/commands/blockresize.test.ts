import { expect, it } from 'vitest'
import { mockGuest } from '../mock-guest.ts'
import { runOnTest } from '../run-gw.ts'

// What virsh 9.0 handed to libvirt.

it.each([
  ['10', 10n, 0],
  ['10b', 10n, 1],
  ['1025b', 1025n, 1],
  ['2048b', 2n, 0],
  ['1G', 1_048_576n, 0],
  ['1GB', 1_000_000_000n, 1],
])('blockresize to %s: size %i, flags %i', async (text, size, flags) => {
  const guest = mockGuest({ domainBlockResize: undefined })
  const { stdout } = await runOnTest(`blockresize test vda ${text}`, guest)
  expect(stdout).toBe("Block device 'vda' is resized\n")
  expect(guest.asked).toEqual([['domainBlockResize', 'vda', size, flags]])
})

it('answers in JSON', async () => {
  const guest = mockGuest({ domainBlockResize: undefined })
  const { stdout } = await runOnTest('blockresize test vda 1K --json', guest)
  expect(JSON.parse(stdout)).toMatchObject({ name: 'test', disk: 'vda', size: '1024' })
})
