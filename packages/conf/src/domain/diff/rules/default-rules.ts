import type { ChangeRule } from '../rule.ts'
import { deviceRules } from './device-rules.ts'
import { guestRules } from './guest-rules.ts'

/**
 * What hypervisors that are like QEMU can do about changes, by the abilities of libvirt's QEMU driver. A driver's own
 * rules go before them; what no rule covers takes effect at the next boot.
 */
export const defaultChangeRules: readonly ChangeRule[] = [...guestRules, ...deviceRules]
