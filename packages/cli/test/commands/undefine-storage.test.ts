import { defineDriver, honours } from '@guestwork/core'
import testDriver from '@guestwork/driver-test'
import { VirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import type { FakeHostOptions } from '../fake-host.ts'
import { runOnTest, type Session } from '../run-gw.ts'

// What virsh 9.0 printed when libvirt's functions did as they were told.

const before = `define packages/cli/test/fixtures/documents/volumes.xml; vol-create-as default-pool v1 1M; vol-create-as default-pool v2 1M`

interface Wiping extends Pick<FakeHostOptions, 'drivers'> {
  /** The names of volumes, with what became of them. */
  readonly done: readonly string[]
}

/** The mock hypervisor, whose volumes can be wiped, but for some. */
function wiping(...refused: readonly string[]): Wiping {
  const done: string[] = []
  const { storage = {} } = testDriver
  const driver = defineDriver({
    ...testDriver,
    storage: {
      ...storage,
      storageVolWipe(_call, { name }) {
        if (refused.includes(name)) throw new VirtError('OPERATION_FAILED', `${name} is in use`)
        done.push(`${name} wiped`)
      },
      storageVolDelete: honours(3, (_call, { name }, flags) => void done.push(`${name} deleted ${flags}`)),
    },
  })
  return { drivers: [driver], done }
}

async function undefine(words: string, host: Wiping): Promise<Session> {
  const { stdout } = await runOnTest(before, host)
  const session = await runOnTest(`${before}; undefine volumes ${words}`, host)
  return { ...session, stdout: session.stdout.slice(stdout.length) }
}

describe('undefine', () => {
  it('wipes volumes before it removes them', async () => {
    const host = wiping()
    expect(await undefine('--storage vda,vdb --wipe-storage', host)).toEqual({
      code: 0,
      stderr: '',
      stdout:
        "Domain 'volumes' has been undefined\n" +
        "Wiping volume 'vda'(/default-pool/v1) ... Done.\n" +
        "Volume 'vda'(/default-pool/v1) removed.\n" +
        "Wiping volume 'vdb'(v2) ... Done.\n" +
        "Volume 'vdb'(v2) removed.\n\n",
    })
    expect(host.done).toEqual(['v1 wiped', 'v1 deleted 0', 'v2 wiped', 'v2 deleted 0'])
  })

  it('keeps a volume that cannot be wiped, and goes on with the others', async () => {
    const host = wiping('v1')
    const { code, stderr } = await undefine('--storage vda,vdb --wipe-storage', host)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'error: Failed! Volume not removed.\nerror: operation failed: v1 is in use\n',
    })
    expect(host.done).toEqual(['v2 wiped', 'v2 deleted 0'])
  })

  it('removes snapshots of volumes', async () => {
    const host = wiping()
    await undefine('--remove-all-storage --delete-storage-volume-snapshots', host)
    expect(host.done).toEqual(['v1 deleted 2', 'v2 deleted 2'])
  })

  it('answers in JSON which volumes are gone', async () => {
    const { stdout, stderr } = await undefine('--storage vdb,vdc --json', wiping())
    expect(JSON.parse(stdout)).toMatchObject({ name: 'volumes', removed: [{ target: 'vdb', source: 'v2' }] })
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'NO_STORAGE_VOL' } })
  })
})
