import { VirtError } from '@guestwork/util'
import type { TestSnapshot } from '../hypervisor/snapshot/test-snapshot.ts'
import type { TestDomain } from '../node/test-domain.ts'
import { namingLater, type DefinedElement } from './definition-files.ts'

/**
 * Takes in the snapshots of a guest.
 *
 * @throws VirtError `OPERATION_FAILED` for a name that comes twice, `INTERNAL_ERROR` for two current ones, or for parents that
 *   are not there or form a circle.
 */
export async function addSnapshots(owner: TestDomain, described: readonly DefinedElement[]): Promise<void> {
  const { snapshots } = owner
  for (const defined of described) {
    const { snapshot, isCurrent } = await namingLater(defined.path, readSnapshot(owner, defined))
    if (snapshots.find(snapshot.name) !== undefined) {
      throw new VirtError('OPERATION_FAILED', `domain moment ${snapshot.name} already exists`, {
        domain: 'DOMAIN',
      })
    }
    if (isCurrent && snapshots.current !== undefined)
      throw failure('more than one snapshot claims to be active')
    snapshots.add(snapshot)
    if (isCurrent) snapshots.current = snapshot
  }
  if (snapshots.descendants().length !== snapshots.size) {
    throw failure(`Snapshots have inconsistent relations for domain ${owner.definition.name}`)
  }
}

async function readSnapshot(
  { uuid }: TestDomain,
  { xml }: DefinedElement,
): Promise<{ snapshot: TestSnapshot; isCurrent: boolean }> {
  const { fillSnapshotDefaults, parseSnapshot } = await import('@guestwork/conf/snapshot')
  const parsed = parseSnapshot(withoutPrefix(xml), { redefine: true, internal: true, unknown: 'drop' })
  const { active = false, ...document } = fillSnapshotDefaults(parsed, { domainUuid: uuid, redefine: true })
  const { name = '', parent } = document
  return { snapshot: { name, parent: parent?.name, document }, isCurrent: active }
}

/** Only the outermost element is in the namespace of libvirt's mock. */
function withoutPrefix(xml: string): string {
  return xml
    .replace(/^(\s*)<[\w.-]+:domainsnapshot/, '$1<domainsnapshot')
    .replace(/<\/[\w.-]+:domainsnapshot\s*>$/, '</domainsnapshot>')
}

function failure(message: string): VirtError {
  return new VirtError('INTERNAL_ERROR', message, { domain: 'TEST' })
}
