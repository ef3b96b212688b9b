import { expect, it } from 'vitest'
import {
  connect,
  domainEventIds,
  networkEventIds,
  nodeDeviceEventIds,
  ownDomainEventIds,
  secretEventIds,
  storagePoolEventIds,
  type EventKind,
} from '../src/index.ts'
import { fakeDriver } from './fake-driver.ts'

/** libvirt's enumerations of kinds: virDomainEventID, virNetworkEventID and so on, each without its `_LAST`. */
const libvirtKinds = { domain: 27, network: 1, 'storage-pool': 2, 'node-device': 2, secret: 2 }
const ids = {
  domain: domainEventIds,
  network: networkEventIds,
  'storage-pool': storagePoolEventIds,
  'node-device': nodeDeviceEventIds,
  secret: secretEventIds,
}
const kinds = Object.entries(ids).flatMap(([family, known]) =>
  Object.keys(known).map(kind => `${family}-${kind}` as EventKind),
)

it('has all 34 kinds of event of libvirt', () => {
  const counts = Object.fromEntries(
    Object.entries(ids).map(([family, known]) => [family, Object.keys(known).length]),
  )
  expect(counts).toEqual(libvirtKinds)
  expect(kinds).toHaveLength(34)
})

it('registers every kind, and those that libvirt lacks, under its number', async () => {
  const registered: [string, number][] = []
  const register = (family: string) => (_call: unknown, _object: unknown, id: number) =>
    registered.push([family, id])
  const connection = await connect('fake:///', {
    drivers: [
      fakeDriver(
        {
          connectDomainEventRegisterAny: register('domain'),
          connectDomainEventDeregisterAny: () => undefined,
        },
        {
          network: { connectNetworkEventRegisterAny: register('network') },
          storage: { connectStoragePoolEventRegisterAny: register('storage-pool') },
          nodeDevice: { connectNodeDeviceEventRegisterAny: register('node-device') },
          secret: { connectSecretEventRegisterAny: register('secret') },
        },
      ),
    ],
  })
  const own = Object.keys(ownDomainEventIds).map(kind => `domain-${kind}` as EventKind)
  for (const kind of [...kinds, ...own]) await connection.events(kind).ready
  const expected = Object.entries({ ...ids, 'own domain': ownDomainEventIds }).flatMap(([family, known]) =>
    Object.values<number>(known).map(id => [family.replace('own ', ''), id]),
  )
  expect(registered).toEqual(expected)
  await connection.close()
})

it('streams every kind at once without a warning of the process', async () => {
  const warnings: string[] = []
  const note = (warning: Error) => void warnings.push(warning.name)
  process.on('warning', note)
  try {
    const driver = fakeDriver({
      connectDomainEventRegisterAny: () => 1,
      connectDomainEventDeregisterAny: () => undefined,
    })
    const connection = await connect('fake:///', { drivers: [driver] })
    const streams = Object.keys(domainEventIds).map(kind => connection.events(`domain-${kind}` as EventKind))
    await Promise.all(streams.map(stream => stream.ready))
    await connection.close()
    await new Promise(resolve => setTimeout(resolve))
    expect(warnings).toEqual([])
  } finally {
    process.off('warning', note)
  }
})

it('says so when there is no such kind', async () => {
  const connection = await connect('fake:///', { drivers: [fakeDriver({})] })
  expect(() => connection.events('weather-change' as EventKind)).toThrow(
    /unknown kind of event 'weather-change'/,
  )
  await connection.close()
})
