import { VirtError } from '@guestwork/util'
import type { Domain, Extra } from '@guestwork/conf/domain'

/**
 * Elements that libvirt's QEMU driver obeys and this one does not know yet. A guest is not started without what its document
 * asks for; elements that libvirt would not know either are passed over, as it does.
 */
const notYet: ReadonlySet<string> = new Set(
  [
    'audio blkiotune cachetune console cpu cputune crypto filesystem hostdev hub hyperv idmap iommu iothreadids iothreads keywrap',
    'launchSecurity lease memory memoryBacking memtune nvram numatune panic perf pm qemu:capabilities qemu:commandline qemu:deprecation',
    'qemu:override redirdev redirfilter resource rng seclabel shmem smartcard sound sysinfo throttlegroups tpm vcpus vsock watchdog',
  ].flatMap(line => line.split(' ')),
)

/**
 * Refuses a document with elements that this driver does not support yet, and forgets those that nobody knows.
 *
 * @param domain - As it was parsed with `unknown: 'keep'`; what was kept is taken out.
 * @throws VirtError `CONFIG_UNSUPPORTED`, with `elements` in the details.
 */
export function refuseUnsupportedElements(domain: Domain): void {
  const elements = [...new Set(takeExtras(domain))].filter(name => notYet.has(name))
  if (elements.length === 0) return
  const list = elements.map(name => `<${name}>`).join(', ')
  throw new VirtError('CONFIG_UNSUPPORTED', `the QEMU driver does not support ${list} yet`, {
    domain: 'QEMU',
    details: { elements },
  })
}

/** Removes what was kept, at any depth, and lists the names of the elements. */
function takeExtras(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(takeExtras)
  if (!hasExtra(value)) return []
  const names = (value.extra?.elements ?? []).flatMap(text => /^<([^\s/>]+)/.exec(text)?.[1] ?? [])
  delete value.extra
  return [...names, ...Object.values(value).flatMap(takeExtras)]
}

function hasExtra(value: unknown): value is { extra?: Extra } {
  return typeof value === 'object' && value !== null
}
