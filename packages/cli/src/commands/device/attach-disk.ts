import { data } from '../../grammar/option.ts'
import { printXmlOption } from '../answers/print-xml.ts'
import { connectedCommand } from '../command.ts'
import { domainOption } from '../domain/domain-argument.ts'
import { attachNewDevice } from './attach-new-device.ts'
import { deviceImpactExclusive, deviceImpactOptions } from './device-impact.ts'
import { newDiskDocument, newDiskOptions, serverOptions } from './new-disk.ts'

/** `attach-disk`: adds a disk that options describe to a domain. */
export const attachDisk = connectedCommand({
  options: {
    domain: domainOption,
    source: data('file, device, or name on a server', { emptyAllowed: true, completes: 'file' }),
    target: data('where the guest has it, such as vdb'),
    ...newDiskOptions,
    'print-xml': printXmlOption,
    ...serverOptions,
    ...deviceImpactOptions,
  },
  exclusive: deviceImpactExclusive,
  requires: [
    ['source-host-name', 'source-protocol'],
    ['source-host-transport', 'source-protocol'],
    ['source-host-socket', 'source-protocol'],
    ['source-host-socket', 'source-host-transport'],
  ],
  run: async call => attachNewDevice(call, 'disk', await newDiskDocument(call.options)),
})
