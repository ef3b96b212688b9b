import { describe, expect, it } from 'vitest'
import { testHypervisor } from '../../src/hypervisor/table.ts'
import { testNetwork } from '../../src/network/table.ts'
import { testNodeDevice } from '../../src/node-device/table.ts'
import { testStorage } from '../../src/storage/table.ts'
import type { TestCall } from '../../src/session.ts'
import { openCall } from '../open-call.ts'

const families = {
  domains: {
    register: (call: TestCall) =>
      testHypervisor.connectDomainEventRegisterAny(call, undefined, 0, () => undefined),
    deregister: testHypervisor.connectDomainEventDeregisterAny,
  },
  networks: {
    register: (call: TestCall) =>
      testNetwork.connectNetworkEventRegisterAny(call, undefined, 0, () => undefined),
    deregister: testNetwork.connectNetworkEventDeregisterAny,
  },
  pools: {
    register: (call: TestCall) =>
      testStorage.connectStoragePoolEventRegisterAny(call, undefined, 0, () => undefined),
    deregister: testStorage.connectStoragePoolEventDeregisterAny,
  },
  devices: {
    register: (call: TestCall) =>
      testNodeDevice.connectNodeDeviceEventRegisterAny(call, undefined, 0, () => undefined),
    deregister: testNodeDevice.connectNodeDeviceEventDeregisterAny,
  },
}

describe.each(Object.entries(families))('registrations for events of %s', (_, { register, deregister }) => {
  it('belong to one connection of the shared host', async () => {
    const [mine, other] = [await openCall(), await openCall()]
    const id = register(mine)
    expect(() => deregister(other, id)).toThrow(`could not find event callback ${String(id)} for deletion`)
    deregister(mine, id)
    expect(() => deregister(mine, id)).toThrow(`could not find event callback ${String(id)} for deletion`)
  })
})
