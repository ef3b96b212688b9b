import type { Checks } from '../../check.ts'
import { inputChecks } from './input.ts'
import { systemChecks } from './system.ts'

/** The system inside a domain, and what reaches it from in front of the screen. */
export const domainGuestChecks: Checks = { ...systemChecks, ...inputChecks }
