import { describe, expect, it } from 'vitest'
import { mockGuest } from '../mock-guest.ts'
import { runOnTest } from '../run-gw.ts'

// What virsh 9.0 handed to libvirt, and what it printed, when libvirt's functions did as they were told.

describe('setvcpu', () => {
  it.each([
    ['1 --enable', ['1', true, 0]],
    ['1-3,^2 --disable --live', ['1,3', false, 1]],
    ['0 --enable --config --live', ['0', true, 3]],
    ['0 --enable --current', ['0', true, 0]],
  ])('%s', async (words, given) => {
    const guest = mockGuest({ domainSetVcpu: undefined })
    const session = await runOnTest(`setvcpu test ${words}`, guest)
    expect({ ...session, asked: guest.asked }).toEqual({
      code: 0,
      stdout: '\n',
      stderr: '',
      asked: [['domainSetVcpu', ...given]],
    })
  })

  it('refuses what is no list', async () => {
    const guest = mockGuest({ domainSetVcpu: undefined })
    const { code, stderr } = await runOnTest('setvcpu test 1- --enable', guest)
    expect({ code, stderr, asked: guest.asked }).toEqual({
      code: 1,
      stderr: expect.stringContaining("'1-'"),
      asked: [],
    })
  })

  it('answers in JSON', async () => {
    const guest = mockGuest({ domainSetVcpu: undefined })
    const { stdout } = await runOnTest('setvcpu test 1-2 --disable --json', guest)
    expect(JSON.parse(stdout)).toMatchObject({ name: 'test', vcpus: [1, 2], enabled: false })
  })
})

describe('guestvcpus', () => {
  const facts = [
    { field: 'vcpus', type: 'string', value: '0-3' },
    { field: 'online', type: 'string', value: '0-1' },
    { field: 'offlinable', type: 'string', value: '1-3' },
  ]

  it('prints which the guest uses', async () => {
    const guest = mockGuest({ domainGetGuestVcpus: facts })
    const { stdout } = await runOnTest('guestvcpus test', guest)
    expect(stdout).toBe('vcpus          : 0-3\nonline         : 0-1\nofflinable     : 1-3\n\n')
  })

  it.each([
    ['1,0 --enable', '0-1', true],
    ['--cpulist 3-4 --disable', '3-4', false],
  ])('changes it: %s', async (words, cpus, enable) => {
    const guest = mockGuest({ domainSetGuestVcpus: undefined })
    const { code, stdout } = await runOnTest(`guestvcpus test ${words}`, guest)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '\n' })
    expect(guest.asked).toEqual([['domainSetGuestVcpus', cpus, enable, 0]])
  })
})
