import type { Domain } from '@guestwork/conf/domain'

/**
 * The guest that every `test:///default` begins with. It is data, not a document, so that opening a connection
 * needs no XML parser.
 */
export const defaultDomain: Domain & { readonly uuid: string } = {
  type: 'test',
  name: 'test',
  uuid: '6695eb01-f6a4-8304-79aa-97f2502e193f',
  memory: 8_388_608n,
  currentMemory: 2_097_152n,
  vcpu: { placement: 'static', count: 2 },
  os: { type: { arch: 'i686', name: 'hvm' }, boots: [{ dev: 'hd' }] },
  clock: { offset: 'utc' },
  onPoweroff: 'destroy',
  onReboot: 'restart',
  onCrash: 'destroy',
  devices: {
    disks: [
      {
        type: 'file',
        device: 'disk',
        source: { file: '/guest/diskimage1' },
        target: { dev: 'vda', bus: 'virtio' },
        address: { type: 'pci', domain: 0, bus: 1, slot: 0, function: 0 },
      },
    ],
    interfaces: [
      {
        type: 'network',
        mac: { address: 'aa:bb:cc:dd:ee:ff' },
        source: { network: 'default' },
        target: { dev: 'testnet0' },
        address: { type: 'pci', domain: 0, bus: 0, slot: 1, function: 0 },
      },
    ],
    memballoon: { model: 'virtio', address: { type: 'pci', domain: 0, bus: 0, slot: 2, function: 0 } },
  },
}
