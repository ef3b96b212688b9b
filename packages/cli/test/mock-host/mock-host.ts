import { defineDriver } from '@guestwork/core'
import testDriver from '@guestwork/driver-test'
import type { FakeHostOptions } from '../fake-host.ts'
import { mockNetworkPorts } from './network-ports.ts'
import { mockNwfilters } from './nwfilters.ts'
import { mockSecrets } from './secrets.ts'

/** A world whose mock hypervisor also has secrets, network filters, and ports of networks: none at first. */
export function withMockHost(): Pick<FakeHostOptions, 'drivers'> {
  const { name, uriSchemes, manifest, hypervisor } = testDriver
  const families = { network: mockNetworkPorts(), secret: mockSecrets(), nwfilter: mockNwfilters() }
  return { drivers: [defineDriver({ name, uriSchemes, manifest, hypervisor, ...families })] }
}
