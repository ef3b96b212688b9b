import type { HostInterface } from '@guestwork/conf/interface'
import type { InterfaceRef } from '@guestwork/core'

/** A network interface of the mock hypervisor's host. */
export interface TestInterface {
  /** Its document; it is replaced as a whole, never changed in place. */
  definition: HostInterface
  /** Whether it is up. */
  active: boolean
}

/** The reference that slots answer with. */
export function referenceToInterface({ definition }: TestInterface): InterfaceRef {
  return { name: definition.name, mac: 'mac' in definition ? definition.mac : '' }
}
