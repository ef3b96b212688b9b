import type { Checks } from '../../check.ts'
import { bulkStatsChecks } from './bulk.ts'
import { singleStatsChecks } from './single.ts'

/** What domains do, in numbers. */
export const domainStatsChecks: Checks = { ...bulkStatsChecks, ...singleStatsChecks }
