import { expect, it } from 'vitest'
import {
  NetworkEventBroker,
  networkEventIds,
  NodeDeviceEventBroker,
  nodeDeviceEventIds,
  SecretEventBroker,
  secretEventIds,
  StoragePoolEventBroker,
  storagePoolEventIds,
} from '../src/index.ts'

const uuids = ['5f3c2b1a-0000-4000-8000-00000000000a', '5f3c2b1a-0000-4000-8000-00000000000b'] as const
const a = { name: 'a', uuid: uuids[0], usageType: 2, usageId: 'a' }
const b = { name: 'b', uuid: uuids[1], usageType: 2, usageId: 'b' }

it('delivers events of networks to who asked for that network, or for all', () => {
  const broker = new NetworkEventBroker()
  const heard: string[] = []
  broker.register(undefined, networkEventIds.lifecycle, ({ name }) => heard.push(`all: ${name}`))
  broker.register(a, networkEventIds.lifecycle, ({ name }) => heard.push(`a: ${name}`))
  broker.emit('lifecycle', a, { event: 2, detail: 0 })
  broker.emit('lifecycle', b, { event: 2, detail: 0 })
  expect(heard).toEqual(['all: a', 'a: a', 'all: b'])
})

it('tells node devices apart by name, and kinds by number', () => {
  const broker = new NodeDeviceEventBroker()
  const heard: unknown[] = []
  broker.register(b, nodeDeviceEventIds.update, (device, payload) => heard.push(device.name, payload))
  broker.emit('update', { name: 'a' }, {})
  broker.emit('lifecycle', { name: 'b' }, { event: 0, detail: 0 })
  broker.emit('update', { name: 'b' }, {})
  expect(heard).toEqual(['b', {}])
})

it('ends a registration once', () => {
  const pools = new StoragePoolEventBroker()
  const heard: string[] = []
  const id = pools.register(a, storagePoolEventIds.refresh, ({ name }) => heard.push(name))
  pools.deregister(id)
  pools.emit('refresh', a, {})
  expect(heard).toEqual([])
  expect(() => pools.deregister(id)).toThrow(/no event callback has the number 1/)
})

it('refuses a number that the family does not have', () => {
  const secrets = new SecretEventBroker()
  expect(secrets.register(a, secretEventIds['value-changed'], () => undefined)).toBe(1)
  expect(() => secrets.register(a, 2, () => undefined)).toThrow(/unknown event 2: 0 to 1 are known/)
})
