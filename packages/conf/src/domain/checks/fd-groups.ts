import type { Refusal } from '../../codec/check.ts'
import type { Domain } from '../domain.gen.ts'

/** Refuses disks whose image is a group of open files (libvirt's `VIR_DOMAIN_DEF_FEATURE_DISK_FD` is off). */
export function checkFdGroups({ devices }: Domain, refusal: Refusal): void {
  for (const { type, source, target } of devices?.disks ?? []) {
    if (type !== 'file' || source === undefined || !('fdgroup' in source)) continue
    refusal.fail('CONFIG_UNSUPPORTED', `driver does not support FD passing for disk '${target.dev}'`, source)
  }
}
