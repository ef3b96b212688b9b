import { silentLog, typedParameter, VirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import type { Call } from '../src/driver/call.ts'
import { completeStream, completeTables } from '../src/driver/derive.ts'
import type { HypervisorDriver } from '../src/driver/hypervisor/index.ts'
import { isSlotName, slotFamily, slotMetadata } from '../src/driver/metadata/index.ts'
import type {
  DomainRef,
  NodeDeviceRef,
  SecretRef,
  SnapshotRef,
  StorageVolumeRef,
} from '../src/driver/refs.ts'
import type { SlotMetadata } from '../src/driver/slot-metadata.ts'
import { ALL_FLAGS, honours } from '../src/driver/slot.ts'
import { families, type DriverTables } from '../src/driver/tables.ts'

type Session = undefined
type Slots = Partial<HypervisorDriver<Session>>

const call: Call<Session> = {
  session: undefined,
  signal: new AbortController().signal,
  deadline: undefined,
  identity: {},
  log: silentLog,
}
const web: DomainRef = { name: 'web', uuid: '6695eb01-f6a4-8304-79aa-97f2502e193f', id: 3 }
const mail: DomainRef = { name: 'mail', uuid: '7b2e0d1c-3f8b-4a53-9a3e-0c5d5f1f7c11', id: 7 }
const before: SnapshotRef = { domain: web, name: 'before' }
const after: SnapshotRef = { domain: web, name: 'after' }
const volume: StorageVolumeRef = { pool: 'images', name: 'web.img', key: '/images/web.img' }

const withHypervisor = (slots: Slots): DriverTables<Session> => ({
  hypervisor: { connectOpen: () => ({ outcome: 'declined' }), ...slots },
})

const complete = (slots: Slots): HypervisorDriver<Session> => completeTables(withHypervisor(slots)).hypervisor

/** A slot that answers with one thing and remembers what it was called with. */
function recorder<R>(answer: R, flags: number = ALL_FLAGS) {
  const calls: unknown[][] = []
  const record = (_: Call<Session>, ...args: readonly unknown[]): R => {
    calls.push([...args])
    return answer
  }
  return { calls, slot: honours(flags, record) }
}

describe('which legacy slots are offered', () => {
  const legacy = Object.keys(slotMetadata)
    .filter(isSlotName)
    .flatMap(name => {
      const { derivedFrom }: SlotMetadata = slotMetadata[name]
      return derivedFrom === undefined ? [] : [{ name, derivedFrom }]
    })

  /** The slots of a driver that declares the given ones, each honouring the given flags. */
  function offered(declared: readonly string[], flags: number = ALL_FLAGS): readonly string[] {
    const slot = honours(flags, (): never => {
      throw new VirtError('INTERNAL_ERROR', 'no slot is called here')
    })
    const tableOf = (family: string) =>
      Object.fromEntries(
        declared.filter(isSlotName).flatMap(name => (slotFamily(name) === family ? [[name, slot]] : [])),
      )
    const tables = completeTables<Session>({
      ...withHypervisor(tableOf('hypervisor')),
      network: tableOf('network'),
      interface: tableOf('interface'),
      storage: tableOf('storage'),
      nodeDevice: tableOf('nodeDevice'),
      nwfilter: tableOf('nwfilter'),
      secret: tableOf('secret'),
    })
    const stream = completeStream<Session>(tableOf('stream'))
    return [...families.map(family => tables[family] ?? {}), stream]
      .flatMap(table => Object.keys(table))
      .filter(name => name !== 'connectOpen')
  }

  it('some slots are legacy', () => {
    expect(legacy.length).toBeGreaterThan(50)
  })

  it.each(legacy)('$name is in the table of $derivedFrom', ({ name, derivedFrom }) => {
    expect(isSlotName(derivedFrom) && slotFamily(derivedFrom)).toBe(slotFamily(name))
  })

  it.each(
    [...new Set(legacy.map(({ derivedFrom }) => derivedFrom))].filter(name => !name.includes('DomainEvent')),
  )('%s brings those that the metadata derives from it, and no others', modern => {
    const derived = legacy.filter(({ derivedFrom }) => derivedFrom === modern).map(({ name }) => name)
    expect(offered([modern]).toSorted()).toEqual([modern, ...derived].toSorted())
  })

  it('all of them, from all modern ones', () => {
    const modern = new Set(legacy.map(({ derivedFrom }) => derivedFrom))
    const all = [...modern, ...legacy.map(({ name }) => name)]
    expect(offered([...modern]).toSorted()).toEqual([...all].toSorted())
  })

  it('none that needs a flag which the modern slot does not honour', () => {
    const missing = new Map([
      ['connectListAllDomains', 0x2],
      ['domainSetMemoryFlags', 0x1],
      ['domainGetVcpusFlags', 0x1],
      ['connectListAllNodeDevices', 0x1],
    ])
    const got = [...missing].map(([modern, flags]) => [modern, offered([modern], flags).slice(1).toSorted()])
    expect(Object.fromEntries(got)).toEqual({
      connectListAllDomains: ['connectListDefinedDomains', 'connectNumOfDefinedDomains'],
      domainSetMemoryFlags: ['domainSetMemory'],
      domainGetVcpusFlags: [],
      connectListAllNodeDevices: [],
    })
  })
})

describe('completed tables', () => {
  it('leave what the driver has itself', () => {
    const own = recorder(undefined).slot
    const table = complete({ domainShutdown: own, domainShutdownFlags: recorder(undefined).slot })
    expect(table.domainShutdown).toBe(own)
  })

  it('are frozen, and those that they were made from are not changed', () => {
    const tables = withHypervisor({ domainDestroyFlags: recorder(undefined).slot })
    const result = completeTables(tables)
    expect(Object.isFrozen(result)).toBe(true)
    expect(Object.isFrozen(result.hypervisor)).toBe(true)
    expect(Object.keys(result.hypervisor)).toContain('domainDestroy')
    expect(Object.keys(tables.hypervisor)).toEqual(['connectOpen', 'domainDestroyFlags'])
  })

  it('have the families that the driver has', () => {
    expect(Object.keys(completeTables({ ...withHypervisor({}), secret: {} }))).toEqual([
      'hypervisor',
      'secret',
    ])
  })
})

describe('flags that a legacy slot stands for', () => {
  it.each([
    ['domainSetMaxMemory', 'domainSetMemoryFlags', [web, 1024n], [web, 1024n, 4]],
    ['domainSetMemory', 'domainSetMemoryFlags', [web, 1024n], [web, 1024n, 1]],
    ['domainSetVcpus', 'domainSetVcpusFlags', [web, 2], [web, 2, 1]],
    ['domainGetMaxVcpus', 'domainGetVcpusFlags', [web], [web, 5]],
    ['domainAttachDevice', 'domainAttachDeviceFlags', [web, '<disk/>'], [web, '<disk/>', 1]],
    ['domainDetachDevice', 'domainDetachDeviceFlags', [web, '<disk/>'], [web, '<disk/>', 1]],
    ['domainDestroy', 'domainDestroyFlags', [web], [web, 0]],
    ['domainSave', 'domainSaveFlags', [web, '/save'], [web, '/save', undefined, 0]],
    ['domainRestore', 'domainRestoreFlags', ['/save'], ['/save', undefined, 0]],
    ['domainCoreDump', 'domainCoreDumpWithFormat', [web, '/core', 2], [web, '/core', 0, 2]],
    ['domainBlockPull', 'domainBlockRebase', [web, 'vda', 5n, 64], [web, 'vda', undefined, 5n, 64]],
    ['nodeDeviceDettach', 'nodeDeviceDetachFlags', ['pci_0'], ['pci_0', undefined, 0]],
  ] as const)('%s calls %s', async (name, modern, args, expected) => {
    const { calls, slot } = recorder(undefined)
    const table = complete({ [modern]: slot })
    await Reflect.apply(table[name] ?? expect.fail(`no ${name}`), undefined, [call, ...args])
    expect(calls).toEqual([expected])
  })

  it('pins a virtual CPU of the running domain', async () => {
    const { calls, slot } = recorder(undefined)
    await complete({ domainPinVcpuFlags: slot }).domainPinVcpu?.(call, web, 1, Uint8Array.of(3))
    expect(calls).toEqual([[web, 1, Uint8Array.of(3), 1]])
  })

  it('wipes a volume with zeros', async () => {
    const { calls, slot } = recorder(undefined)
    const { storage } = completeTables({ ...withHypervisor({}), storage: { storageVolWipePattern: slot } })
    await storage?.storageVolWipe?.(call, volume, 0)
    expect(calls).toEqual([[volume, 0, 0]])
  })
})

describe('answers of legacy slots', () => {
  it('the ids of running domains, the names of others', async () => {
    const { calls, slot } = recorder([web, mail])
    const table = complete({ connectListAllDomains: slot })
    expect(await table.connectListDomains?.(call)).toEqual([3, 7])
    expect(await table.connectNumOfDomains?.(call)).toBe(2)
    expect(await table.connectListDefinedDomains?.(call)).toEqual(['web', 'mail'])
    expect(await table.connectNumOfDefinedDomains?.(call)).toBe(2)
    expect(calls).toEqual([[1], [1], [2], [2]])
  })

  it('secrets by UUID', async () => {
    const secret: SecretRef = { uuid: web.uuid, usageType: 0, usageId: '' }
    const tables = completeTables({
      ...withHypervisor({}),
      secret: { connectListAllSecrets: recorder([secret]).slot },
    })
    expect(await tables.secret?.connectListSecrets?.(call)).toEqual([web.uuid])
  })

  it('nothing for domainCreate, although the modern slot answers with the domain', async () => {
    const table = complete({ domainCreateWithFlags: recorder(web).slot })
    expect(await table.domainCreate?.(call, web)).toBeUndefined()
  })

  it('the first security label, an empty one without a model', async () => {
    const label = { label: 'system_u:system_r:svirt_t', enforcing: true }
    const labelled = complete({ domainGetSecurityLabelList: recorder([label]).slot })
    const unlabelled = complete({ domainGetSecurityLabelList: recorder([]).slot })
    expect(await labelled.domainGetSecurityLabel?.(call, web)).toEqual(label)
    expect(await unlabelled.domainGetSecurityLabel?.(call, web)).toEqual({ label: '', enforcing: false })
  })

  it('counters of a disk, undefined for those that are not kept', async () => {
    const params = [
      typedParameter('rd_operations', 'llong', 5n),
      typedParameter('rd_bytes', 'llong', 2n ** 60n),
      typedParameter('rd_total_times', 'llong', 9n),
      typedParameter('errs', 'llong', -1n),
    ]
    const table = complete({ domainBlockStatsFlags: recorder(params).slot })
    expect(await table.domainBlockStats?.(call, web, 'vda')).toEqual({
      readRequests: 5n,
      readBytes: 2n ** 60n,
      writeRequests: undefined,
      writeBytes: undefined,
      errors: undefined,
    })
  })

  it('an error of the modern slot as it is', async () => {
    const error = new VirtError('NO_DOMAIN', 'gone')
    const table = complete({ connectListAllDomains: honours(3, () => Promise.reject(error)) })
    await expect(table.connectNumOfDomains?.(call)).rejects.toBe(error)
  })
})

describe('legacy slots that take flags', () => {
  it('honour those of the modern slot and pass them on', async () => {
    const { calls, slot } = recorder([before, after], 0x401)
    const table = complete({ domainListAllSnapshots: slot })
    expect(table.domainSnapshotNum?.flags).toBe(0x401)
    expect(await table.domainSnapshotNum?.(call, web, 1)).toBe(2)
    expect(await table.domainSnapshotListNames?.(call, web, 0x400)).toEqual(['before', 'after'])
    expect(calls).toEqual([
      [web, 1],
      [web, 0x400],
    ])
  })

  it('honour none where the modern slot honours none', () => {
    const table = complete({ domainSnapshotListAllChildren: () => [before] })
    expect(table.domainSnapshotNumChildren?.flags).toBe(0)
  })

  it('honour only their own among those of the modern slot', () => {
    expect(complete({ domainBlockRebase: recorder(undefined).slot }).domainBlockPull?.flags).toBe(0x40)
  })
})

describe('devices of the host by capability', () => {
  const disk: NodeDeviceRef = { name: 'block_sda' }
  const complete = (flags: number = ALL_FLAGS) => {
    const { calls, slot } = recorder([disk], flags)
    const tables = completeTables({ ...withHypervisor({}), nodeDevice: { connectListAllNodeDevices: slot } })
    return { calls, ...tables.nodeDevice }
  }

  it('lists those that are present, of all or of one capability', async () => {
    const { calls, nodeListDevices } = complete()
    expect(await nodeListDevices?.(call, undefined, 0)).toEqual(['block_sda'])
    expect(await nodeListDevices?.(call, 'storage', 0)).toEqual(['block_sda'])
    expect(calls).toEqual([[0x8000_0000], [0x8000_0100]])
  })

  it('finds none with a capability that nobody knows', async () => {
    const { calls, nodeNumOfDevices } = complete()
    expect(await nodeNumOfDevices?.(call, 'teleporter', 0)).toBe(0)
    expect(calls).toEqual([])
  })

  it('refuses a capability that the driver cannot select', async () => {
    const { nodeNumOfDevices } = complete(0x8000_0000)
    await expect(nodeNumOfDevices?.(call, 'storage', 0)).rejects.toMatchObject({ code: 'INVALID_ARG' })
  })
})

describe('receiving from a stream', () => {
  it('asks for data alone', async () => {
    const { calls, slot } = recorder(Uint8Array.of(1, 2))
    expect(await completeStream({ streamRecvFlags: slot }).streamRecv?.(call, 16)).toEqual(
      Uint8Array.of(1, 2),
    )
    expect(calls).toEqual([[16, 0]])
  })

  it('takes a hole that nobody asked for as a mistake of the driver', async () => {
    const stream = completeStream<Session>({ streamRecvFlags: () => 'hole' })
    await expect(stream.streamRecv?.(call, 16)).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
  })
})
