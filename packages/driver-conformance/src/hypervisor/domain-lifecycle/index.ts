import type { Checks } from '../../check.ts'
import { createChecks } from './create.ts'
import { endChecks } from './end.ts'
import { savedFileChecks } from './saved-file.ts'
import { savedImageChecks } from './saved-image.ts'
import { suspendChecks } from './suspend.ts'

/** Starting, suspending, ending and saving domains. */
export const domainLifecycleChecks: Checks = {
  ...createChecks,
  ...suspendChecks,
  ...endChecks,
  ...savedImageChecks,
  ...savedFileChecks,
}
