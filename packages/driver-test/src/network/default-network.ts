import type { TestNetwork } from './test-network.ts'

/** The network that every `test:///default` begins with. */
export function createDefaultNetwork(): TestNetwork {
  const [name, uuid] = ['default', 'dd8fe884-6c02-601e-7551-cca97df1c5df']
  return {
    name,
    uuid,
    definition: {
      name,
      uuid,
      forward: { mode: 'nat' },
      bridge: { name: 'virbr0', stp: true, delay: 0 },
      ips: [
        {
          address: '192.168.122.1',
          netmask: '255.255.255.0',
          dhcp: { ranges: [{ start: '192.168.122.2', end: '192.168.122.254' }] },
        },
      ],
    },
    next: undefined,
    active: true,
    persistent: true,
    autostart: false,
  }
}
