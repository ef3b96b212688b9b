import type { Part } from './part.ts'

/** The datacenter of the guest, which its VMX does not say: the context does. */
export const datacenterPath: Part = {
  read(_config, domain, scene) {
    if (scene.datacenterPath !== undefined) domain.vmwareDatacenterPath = scene.datacenterPath
  },
}
