import type { Devices, Domain } from '@guestwork/conf/domain'

/** The devices of a domain, which has an empty collection of them afterwards where it had none. */
export const devicesOf = (domain: Domain): Devices => (domain.devices ??= {})
