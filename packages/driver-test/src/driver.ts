import { defineDriver } from '@guestwork/core'
import { testHypervisor } from './hypervisor/table.ts'
import { testInterface } from './interface/table.ts'
import { manifest } from './manifest.ts'
import { testNetwork } from './network/table.ts'
import { testNodeDevice } from './node-device/table.ts'
import { testStorage } from './storage/table.ts'

/** The driver of `test:` URIs (libvirt's `testConnectDriver`). */
export const testDriver = defineDriver({
  name: 'TEST',
  uriSchemes: ['test'],
  manifest,
  hypervisor: testHypervisor,
  network: testNetwork,
  interface: testInterface,
  storage: testStorage,
  nodeDevice: testNodeDevice,
})
