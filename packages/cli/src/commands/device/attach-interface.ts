import { printXmlOption } from '../answers/print-xml.ts'
import { connectedCommand } from '../command.ts'
import { domainOption } from '../domain/domain-argument.ts'
import { attachNewDevice } from './attach-new-device.ts'
import { deviceImpactExclusive, deviceImpactOptions } from './device-impact.ts'
import {
  interfaceSourceOptions,
  newInterfaceDocument,
  newInterfaceOptions,
  sourceUseOptions,
} from './new-interface.ts'

/** `attach-interface`: adds a network interface that options describe to a domain. */
export const attachInterface = connectedCommand({
  options: {
    domain: domainOption,
    ...interfaceSourceOptions,
    ...newInterfaceOptions,
    ...deviceImpactOptions,
    'print-xml': printXmlOption,
    ...sourceUseOptions,
  },
  exclusive: deviceImpactExclusive,
  run: call => attachNewDevice(call, 'interface', newInterfaceDocument(call.options)),
})
