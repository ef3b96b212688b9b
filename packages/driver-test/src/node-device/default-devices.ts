import type { NodeDevice } from '@guestwork/conf/node-device'

/** The devices that every `test:///default` begins with: the machine, two Fibre Channel hosts and a virtual one. */
export function createDefaultDevices(): NodeDevice[] {
  const virtualPorts = { type: 'vport_ops', maxVports: 0, vports: 0 } as const
  return [
    {
      name: 'computer',
      capabilities: [
        {
          type: 'system',
          hardware: {
            vendor: 'Libvirt',
            version: 'Test driver',
            serial: '123456',
            uuid: '11111111-2222-3333-4444-555555555555',
          },
          firmware: { vendor: 'Libvirt', version: 'Test Driver', releaseDate: '01/22/2007' },
        },
      ],
    },
    {
      name: 'scsi_host1',
      parent: { name: 'computer' },
      capabilities: [
        {
          type: 'scsi_host',
          host: 1,
          uniqueId: 0,
          capabilities: [fibreChannel('2000000012341234', '2000000043214321'), virtualPorts],
        },
      ],
    },
    {
      name: 'scsi_host2',
      parent: { name: 'computer' },
      capabilities: [
        {
          type: 'scsi_host',
          host: 2,
          uniqueId: 1,
          capabilities: [fibreChannel('2000000056785678', '2000000087658765'), virtualPorts],
        },
      ],
    },
    {
      name: 'scsi_host11',
      parent: { name: 'scsi_host1' },
      capabilities: [
        {
          type: 'scsi_host',
          host: 11,
          uniqueId: 10,
          capabilities: [fibreChannel('2000000034563456', '2000000043214321')],
        },
      ],
    },
  ]
}

function fibreChannel(wwnn: string, fabricWwn: string) {
  return { type: 'fc_host', wwnn, wwpn: wwnn.replace('2', '1'), fabricWwn } as const
}
