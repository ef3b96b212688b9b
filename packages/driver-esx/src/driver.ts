import { defineDriver } from '@guestwork/core'
import { esxHypervisor } from './hypervisor/table.ts'
import { esxInterface } from './interface/table.ts'
import { manifest } from './manifest.ts'
import { esxNetwork } from './network/table.ts'

/** The driver for VMware ESX hosts, `esx://host/`, also behind a vCenter, `vpx://vcenter/datacenter/host`. */
export const esxDriver = defineDriver({
  name: 'ESX',
  uriSchemes: ['esx', 'vpx', 'gsx'],
  needsServer: true,
  manifest,
  hypervisor: esxHypervisor,
  network: esxNetwork,
  interface: esxInterface,
})
