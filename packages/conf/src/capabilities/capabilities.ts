import { child, children, element } from '../codec/declare.ts'
import { guestCapabilities } from './guest.ts'
import { hostCapabilities } from './host.ts'

/** What a host and its hypervisor can do. */
export const capabilities = element({
  /** The host. */
  host: child(hostCapabilities, { required: true, apart: true }),
  /** The kinds of guests. */
  guests: children('guest', guestCapabilities, { apart: true }),
})
