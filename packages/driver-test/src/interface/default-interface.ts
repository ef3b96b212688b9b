import type { TestInterface } from './test-interface.ts'

/** The interface that every `test:///default` begins with. */
export function createDefaultInterface(): TestInterface {
  return {
    definition: {
      type: 'ethernet',
      name: 'eth1',
      start: 'onboot',
      mac: 'aa:bb:cc:dd:ee:ff',
      mtu: 1492,
      protocols: [
        {
          family: 'ipv4',
          ips: [{ address: '192.168.0.5', prefix: 24 }],
          gateway: '192.168.0.1',
        },
      ],
    },
    active: true,
  }
}
