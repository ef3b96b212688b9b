import { VirtError } from '@guestwork/util'
import { readdirSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mockGuest } from '../mock-guest.ts'
import { runOnTest, type Session } from '../run-gw.ts'

// What virsh 9.0 handed to libvirt, and what it printed, when libvirt's functions did as they were told.

const documents = 'packages/cli/test/fixtures/documents'
const live = 1
const config = 2
const force = 4

interface Plugged extends Session {
  /** The flags of each call. */
  readonly flags: readonly unknown[]
  /** The documents that were handed over. */
  readonly documents: readonly string[]
}

/** Runs a command on a guest whose devices come, go and change as they are told to. */
async function plug(command: string, before = ''): Promise<Plugged> {
  const slots = ['domainAttachDeviceFlags', 'domainDetachDeviceFlags', 'domainUpdateDeviceFlags']
  const guest = mockGuest(Object.fromEntries(slots.map(slot => [slot, undefined])))
  const { stdout: prelude } = await runOnTest(before || 'domid test')
  const session = await runOnTest(`${before || 'domid test'}; ${command}`, guest)
  const stdout = session.stdout.slice(prelude.length)
  const asked = guest.asked.filter(([slot]) => slots.includes(String(slot)))
  return {
    ...session,
    stdout,
    flags: asked.map(([, , flags]) => flags),
    documents: asked.map(([, xml]) => String(xml)),
  }
}

const stopped = `define ${documents}/drives.xml`

describe('attach-disk and attach-interface', () => {
  it('hand over what --print-xml shows', async () => {
    const printed = await plug('attach-disk test /x vdb --targetbus virtio --print-xml')
    const { documents, stdout, code } = await plug('attach-disk test /x vdb --targetbus virtio')
    expect({ code, stdout, documents: [`${documents.join('')}\n`] }).toEqual({
      code: 0,
      stdout: 'Disk attached successfully\n\n',
      documents: [printed.stdout],
    })
    expect(printed.flags).toEqual([])
    expect((await plug('attach-interface test bridge br0')).stdout).toBe(
      'Interface attached successfully\n\n',
    )
  })

  it.each([
    ['', live],
    ['--current', 0],
    ['--live', live],
    ['--config', config],
    ['--live --config', live | config],
    ['--persistent', live | config],
  ])('with options %j, flags are %i', async (options, flags) => {
    expect((await plug(`attach-disk test /x vdb ${options}`)).flags).toEqual([flags])
    expect((await plug(`attach-interface test network default ${options}`)).flags).toEqual([flags])
  })

  it('change only the definition of a domain that does not run with --persistent', async () => {
    expect((await plug('attach-disk drives /x vdb --persistent', stopped)).flags).toEqual([config])
  })

  it('find out whether the source is a device', async ({ skip }) => {
    const names = readdirSync('/dev').map(name => `/dev/${name}`)
    const device = names.find(path => statSync(path, { throwIfNoEntry: false })?.isBlockDevice() === true)
    if (device === undefined) return skip('this machine shows no block device in /dev')
    const { stdout } = await plug(`attach-disk test ${device} vdb --print-xml`)
    expect(stdout).toContain(`<disk type='block'>\n  <source dev='${device}'/>`)
  })
})

const running = `define ${documents}/cables.xml; start cables`

describe('detach-disk and detach-interface', () => {
  it.each([
    ['', [live]],
    ['--current', [0]],
    ['--config', [config]],
    ['--live --config', [live | config]],
    ['--persistent', [live | config]],
  ])('detach-disk with options %j: flags are %j', async (options, flags) => {
    const { stdout, ...session } = await plug(`detach-disk test vda ${options}`)
    expect({ stdout, flags: session.flags }).toEqual({ stdout: 'Disk detached successfully\n\n', flags })
  })

  it.each([
    ['', [live]],
    ['--config', [config]],
    ['--live --config', [config, live]],
    ['--persistent', [config, live]],
    ['--current', [0]],
  ])('detach-interface with options %j: flags are %j', async (options, flags) => {
    const { stdout, ...session } = await plug(`detach-interface cables direct ${options}`, running)
    expect({ stdout, flags: session.flags }).toEqual({ stdout: 'Interface detached successfully\n\n', flags })
  })

  it('take the document of the definition where only that is changed', async () => {
    const before = `define ${documents}/drives.xml; start drives; define ${documents}/drives-changed.xml`
    const source = async (options: string) => {
      const { documents } = await plug(`detach-disk drives vda ${options}`, before)
      return documents.map(xml => /file="([^"]*)/.exec(xml)?.[1])
    }
    expect(await source('--config')).toEqual(['/img/later'])
    expect(await source('--persistent')).toEqual(['/img/later'])
    expect(await source('--live --config')).toEqual(['/img/d'])
    expect(await source('')).toEqual(['/img/d'])
  })
})

describe('change-media', () => {
  it.each([
    ['--eject', 'eject', 'ejected'],
    ['--update', 'eject', 'ejected'],
    ['/new.iso', 'update', 'updated'],
    ['/new.iso --update', 'update', 'updated'],
  ])('%s: %ss the medium', async (words, action, done) => {
    const { stdout, flags } = await plug(`change-media drives hda ${words}`, stopped)
    expect({ stdout, flags }).toEqual({ stdout: `Successfully ${done} media.\n`, flags: [0] })
    const answer = await plug(`change-media drives hda ${words} --json`, stopped)
    expect(JSON.parse(answer.stdout)).toMatchObject({ name: 'drives', id: null, action })
  })

  it('inserts into an empty drive', async () => {
    const { stdout, documents } = await plug('change-media drives hdb /new.iso --insert', stopped)
    expect(stdout).toBe('Successfully inserted media.\n')
    expect(documents).toEqual([expect.stringContaining('<source file="/new.iso"/>')])
  })

  it.each([
    ['--live', live],
    ['--config', config],
    ['--live --config', live | config],
    ['--force', force],
  ])('with %s, flags are %i', async (option, flags) => {
    const { flags: given } = await plug(`change-media drives hda --eject ${option}`, stopped)
    expect(given).toEqual([flags])
  })
})

describe('domif-setlink', () => {
  it.each([
    ['', running, live],
    ['--config', running, config],
    ['', `define ${documents}/cables.xml`, config],
  ])('with option %j after %s, flags are %i', async (option, before, flags) => {
    const { stdout, ...session } = await plug(`domif-setlink cables tap2 up ${option}`, before)
    expect({ stdout, flags: session.flags }).toEqual({
      stdout: 'Device updated successfully\n\n',
      flags: [flags],
    })
    expect(session.documents).toEqual([expect.stringContaining('<link state="up"/>')])
  })
})

describe('update-memory-device', () => {
  it.each([
    ['', 0],
    ['--live', live],
    ['--live --config', live | config],
  ])('says nothing; with options %j, flags are %i', async (options, flags) => {
    const command = `update-memory-device memory --node 0 --requested-size 1M ${options}`
    const { stdout, code, ...session } = await plug(command, `define ${documents}/memory.xml`)
    expect({ code, stdout, flags: session.flags }).toEqual({ code: 0, stdout: '\n', flags: [flags] })
    expect(session.documents).toEqual([expect.stringContaining('<requested unit="KiB">1024</requested>')])
  })
})

describe('attach-device, detach-device and update-device', () => {
  it.each([
    ['attach-device', '', live],
    ['attach-device', '--current', 0],
    ['detach-device', '', live],
    ['detach-device', '--persistent', live | config],
    ['update-device', '', 0],
    ['update-device', '--config --force', config | force],
  ])('%s with options %j: flags are %i', async (command, options, flags) => {
    const { flags: given } = await plug(`${command} test ${documents}/disk.xml ${options}`)
    expect(given).toEqual([flags])
  })
})

describe('when the hypervisor refuses', () => {
  it.each([
    ['domainAttachDeviceFlags', 'attach-disk test /x vdb', 'Failed to attach disk'],
    ['domainAttachDeviceFlags', 'attach-interface test network default', 'Failed to attach interface'],
    ['domainDetachDeviceFlags', 'detach-disk test vda', 'Failed to detach disk'],
    ['domainDetachDeviceFlags', 'detach-interface test network', 'Failed to detach interface'],
    ['domainUpdateDeviceFlags', 'domif-setlink test testnet0 up', 'Failed to update interface link state'],
  ])('%s: %s', async (slot, command, summary) => {
    const refusal = new VirtError('OPERATION_FAILED', 'it is taken')
    const { code, stderr } = await runOnTest(command, mockGuest({ [slot]: refusal }))
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `error: ${summary}\nerror: operation failed: it is taken\n`,
    })
  })
})

describe('--json', () => {
  it('is the domain after a change', async () => {
    const { stdout } = await plug('attach-disk test /x vdb --json')
    expect(JSON.parse(stdout)).toMatchObject({ name: 'test', id: 1 })
  })

  it('is the document with --print-xml', async () => {
    const { stdout } = await plug('detach-disk test vda --print-xml --json')
    expect(JSON.parse(stdout)).toEqual({ xml: expect.stringMatching(/^<disk type="file"[^]*<\/disk>$/) })
  })
})
