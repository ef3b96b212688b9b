import type { Checks } from '../../check.ts'
import { checkpointEventChecks } from './events.ts'
import { makeCheckpointChecks } from './make.ts'

/** Checkpoints of domains, from which backups count what has changed. */
export const checkpointChecks: Checks = { ...makeCheckpointChecks, ...checkpointEventChecks }
