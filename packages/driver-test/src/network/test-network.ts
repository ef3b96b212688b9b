import type { Network } from '@guestwork/conf/network'
import type { NetworkRef } from '@guestwork/core'

/** A virtual network of the mock hypervisor. */
export interface TestNetwork {
  /** Never changes. */
  readonly name: string
  /** Canonical form; never changes. */
  readonly uuid: string
  /** Its document. */
  definition: Network
  /** What was stored while it ran; as in libvirt's mock no start ever takes it up. */
  next: Network | undefined
  /** Whether it runs. */
  active: boolean
  /** Whether it has a stored definition. */
  persistent: boolean
  /** Whether it would start with the host. */
  autostart: boolean
}

/** The reference that slots answer with. */
export function referenceToNetwork({ name, uuid }: TestNetwork): NetworkRef {
  return { name, uuid }
}
