import { describe, expect, it } from 'vitest'
import {
  connect,
  honours,
  StoragePoolEventBroker,
  type StorageDriver,
  type StoragePoolRef,
} from '../src/index.ts'
import { fakeDriver, type FakeSession } from './fake-driver.ts'

const images = { name: 'images', uuid: '5f3c2b1a-0000-4000-8000-0000000000aa' }
const disk = { pool: 'images', name: 'disk.qcow2', key: '/images/disk.qcow2' }

async function openWith(storage: StorageDriver<FakeSession>) {
  const driver = fakeDriver({}, { storage: { storagePoolLookupByName: () => images, ...storage } })
  const connection = await connect('fake:///', { drivers: [driver] })
  return { connection, pool: await connection.storagePoolLookupByName('images') }
}

describe('storage pools', () => {
  it('are listed by state and type', async () => {
    const flags: number[] = []
    const { connection } = await openWith({
      connectListAllStoragePools: honours(0xfffff, (_call, bits: number) => (flags.push(bits), [images])),
    })
    const pools = await connection.listStoragePools({ active: true, types: ['dir', 'iscsi-direct'] })
    expect(pools.map(({ name, uuid }) => ({ name, uuid }))).toEqual([images])
    await connection.listStoragePools()
    expect(flags).toEqual([0x2 | 0x40 | 0x80000, 0])
    await expect(connection.listStoragePools({ types: ['floppy' as never] })).rejects.toMatchObject({
      code: 'INVALID_ARG',
    })
  })

  it('are found by UUID in any spelling, folder and volume', async () => {
    const asked: unknown[] = []
    const find = (_call: unknown, what: unknown) => (asked.push(what), images)
    const { connection } = await openWith({
      storagePoolLookupByUUID: find,
      storagePoolLookupByTargetPath: find,
      storagePoolLookupByVolume: find,
      storageVolLookupByKey: () => disk,
    })
    await connection.storagePoolLookupByUuid(images.uuid.toUpperCase())
    await connection.storagePoolLookupByTargetPath('/images')
    const volume = await connection.storageVolumeLookupByKey('/images/disk.qcow2')
    expect((await volume.getPool()).name).toBe('images')
    expect(asked).toEqual([images.uuid, '/images', disk])
  })

  it('are defined, started and searched for with options in place of flags', async () => {
    const seen: unknown[] = []
    const take = (_call: unknown, ...args: unknown[]) => (seen.push(args), images)
    const { connection } = await openWith({
      storagePoolDefineXML: honours(1, take),
      storagePoolCreateXML: honours(7, take),
      connectFindStoragePoolSources: (_call, ...args) => (seen.push(args), '<sources/>'),
      connectGetStoragePoolCapabilities: () => '<storagepoolCapabilities/>',
    })
    await connection.storagePoolDefineXml('<pool/>', { validate: true })
    await connection.storagePoolCreateXml('<pool/>', { build: true, buildNoOverwrite: true })
    expect(await connection.findStoragePoolSources('netfs', '<source/>')).toBe('<sources/>')
    expect(await connection.getStoragePoolCapabilities()).toBe('<storagepoolCapabilities/>')
    expect(seen).toEqual([
      ['<pool/>', 1],
      ['<pool/>', 5],
      ['netfs', '<source/>', 0],
    ])
  })
})

describe('a storage pool', () => {
  it('tells its state by name', async () => {
    const figures = { capacity: 2n ** 60n, allocation: 1n, available: 2n }
    const { pool } = await openWith({ storagePoolGetInfo: () => ({ ...figures, state: 2 }) })
    expect(await pool.getInfo()).toEqual({ ...figures, state: 'running' })
  })

  it('is built, started, deleted and forgotten', async () => {
    const seen: unknown[] = []
    const note = (name: string) => (_call: unknown, _pool: StoragePoolRef, flags?: unknown) =>
      void seen.push([name, flags])
    const { pool } = await openWith({
      storagePoolBuild: honours(15, note('build')),
      storagePoolCreate: honours(7, note('create')),
      storagePoolRefresh: note('refresh'),
      storagePoolDestroy: note('destroy'),
      storagePoolDelete: honours(1, note('delete')),
      storagePoolSetAutostart: note('autostart'),
      storagePoolUndefine: note('undefine'),
    })
    await pool.build({ overwrite: true })
    await pool.create({ buildOverwrite: true })
    await pool.refresh()
    await pool.destroy()
    await pool.delete({ zeroed: true })
    await pool.setAutostart(true)
    await pool.undefine()
    expect(seen).toEqual([
      ['build', 8],
      ['create', 2],
      ['refresh', 0],
      ['destroy', undefined],
      ['delete', 1],
      ['autostart', true],
      ['undefine', undefined],
    ])
  })

  it('answers what is asked about it', async () => {
    const { pool } = await openWith({
      storagePoolGetXMLDesc: honours(1, (_call, _pool, flags: number) => `<pool flags='${String(flags)}'/>`),
      storagePoolGetAutostart: () => true,
      storagePoolIsActive: () => false,
      storagePoolIsPersistent: () => true,
    })
    expect(await pool.getXml({ inactive: true })).toBe("<pool flags='1'/>")
    expect([await pool.getAutostart(), await pool.isActive(), await pool.isPersistent()]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('builds as a job that can be given up', async () => {
    const { pool } = await openWith({ storagePoolBuild: () => new Promise<void>(() => undefined) })
    const job = pool.build()
    expect(await job.cancel()).toBe(true)
    await expect(job.done).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
  })

  it('makes volumes and copies them', async () => {
    const seen: unknown[] = []
    const { pool } = await openWith({
      storageVolLookupByName: () => disk,
      storagePoolListAllVolumes: () => [disk],
      storageVolCreateXML: honours(5, (_call, _pool, ...args: unknown[]) => (seen.push(args), disk)),
      storageVolCreateXMLFrom: honours(7, (_call, _pool, ...args: unknown[]) => (seen.push(args), disk)),
    })
    expect((await pool.listVolumes()).map(({ key }) => key)).toEqual([disk.key])
    const source = await pool.volumeLookupByName('disk.qcow2')
    const volume = await pool.volumeCreateXml('<volume/>', { preallocMetadata: true })
    expect([volume.name, volume.key, volume.poolName]).toEqual([disk.name, disk.key, disk.pool])
    await pool.volumeCreateXmlFrom('<volume/>', source, { reflink: true })
    expect(seen).toEqual([
      ['<volume/>', 1],
      ['<volume/>', disk, 2],
    ])
    const { pool: other } = await openWith({})
    expect(() => other.volumeCreateXmlFrom('<volume/>', source)).toThrow(/belongs to another connection/)
  })

  it('has events of both kinds, also of itself alone', async () => {
    const broker = new StoragePoolEventBroker()
    const { connection, pool } = await openWith({
      connectStoragePoolEventRegisterAny: (_call, of, id, listener) => broker.register(of, id, listener),
      connectStoragePoolEventDeregisterAny: (_call, id) => broker.deregister(id),
    })
    const refreshed = connection.events('storage-pool-refresh')
    const lifecycle = pool.events('storage-pool-lifecycle')
    await Promise.all([refreshed.ready, lifecycle.ready])
    broker.emit(
      'lifecycle',
      { ...images, uuid: '5f3c2b1a-0000-4000-8000-0000000000bb' },
      { event: 2, detail: 0 },
    )
    broker.emit('lifecycle', images, { event: 4, detail: 0 })
    broker.emit('refresh', images, {})
    expect((await lifecycle.next()).value).toMatchObject({
      event: 'created',
      storagePool: { name: 'images' },
    })
    expect((await refreshed.next()).value).toMatchObject({ kind: 'storage-pool-refresh' })
    expect(() => connection.events('network-lifecycle', { storagePool: pool })).toThrow(
      /is not about 'images'/,
    )
    await connection.close()
  })
})
