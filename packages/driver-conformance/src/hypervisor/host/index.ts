import type { Checks } from '../../check.ts'
import { hostCpuChecks } from './cpu.ts'
import { hostInfoChecks } from './info.ts'
import { hostMemoryChecks } from './memory.ts'

/** What the host is, has and can do. */
export const hostChecks: Checks = { ...hostInfoChecks, ...hostCpuChecks, ...hostMemoryChecks }
