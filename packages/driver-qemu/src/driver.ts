import { defineDriver } from '@guestwork/core'
import { qemuHypervisor } from './hypervisor/table.ts'
import { manifest } from './manifest.ts'

/** The driver for QEMU and KVM guests on this machine: `qemu:///embed?root=DIR`. */
export const qemuDriver = defineDriver({
  name: 'QEMU',
  uriSchemes: ['qemu'],
  manifest,
  hypervisor: qemuHypervisor,
})
