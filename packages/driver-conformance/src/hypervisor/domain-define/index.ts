import type { Checks } from '../../check.ts'
import { defineChecks } from './define.ts'
import { describeChecks } from './describe.ts'
import { listChecks } from './list.ts'
import { lookupChecks } from './lookup.ts'
import { metadataChecks } from './metadata.ts'
import { renameChecks } from './rename.ts'
import { stateChecks } from './state.ts'
import { undefineChecks } from './undefine.ts'

/** Finding, defining and describing domains. */
export const domainDefineChecks: Checks = {
  ...lookupChecks,
  ...listChecks,
  ...defineChecks,
  ...undefineChecks,
  ...describeChecks,
  ...stateChecks,
  ...metadataChecks,
  ...renameChecks,
}
