import type { Domain, DomainDefaultHooks } from '@guestwork/conf/domain'
import type { Snapshot } from '@guestwork/conf/snapshot'
import { VirtError } from '@guestwork/util'
import type { TestDomain } from '../../node/test-domain.ts'
import { checkParent } from '../moment/parent.ts'
import { alignDisks, isExternal } from './disks.ts'
import { isWithoutMemory, type TestSnapshot } from './test-snapshot.ts'

/** What a redefinition needs of conf, loaded before. */
export interface RedefinitionRules {
  /** Fills in what the document of a guest leaves open. */
  readonly completeDomain: (domain: Domain) => Domain
  /** Throws `CONFIG_UNSUPPORTED` for a definition that a guest could not go on with. */
  readonly checkAbiStability: (source: Domain, target: Domain) => void
}

/** Loads what a redefinition needs, so that it happens all at once. */
export async function loadRedefinitionRules(): Promise<RedefinitionRules> {
  const { fillDomainDefaults } = await import('@guestwork/conf/domain')
  const { checkAbiStability } = await import('@guestwork/conf/domain/diff')
  const hooks: DomainDefaultHooks = { arch: 'i686', videoModel: () => 'cirrus' }
  return { completeDomain: domain => fillDomainDefaults(domain, hooks), checkAbiStability }
}

/**
 * The snapshot that a complete document brings back, or changes (`virDomainSnapshotRedefinePrep`).
 *
 * @throws VirtError `INVALID_ARG` for a parent that cannot be, another guest's definition, or another kind of snapshot than
 *   the one that is there; `CONFIG_UNSUPPORTED` for a definition that the guest could not go on with.
 */
export function redefineSnapshot(
  owner: TestDomain,
  document: Snapshot,
  rules: RedefinitionRules,
): TestSnapshot {
  const { name = '', parent } = document
  checkParent(owner.snapshots, name, parent?.name)
  const existing = owner.snapshots.find(name)?.document
  if (document.domain !== undefined && document.domain.uuid !== owner.uuid) {
    throw invalid(`definition for snapshot ${name} must use uuid ${owner.uuid}`)
  }
  if (existing !== undefined) checkSameKind(name, existing, document)
  const domain = redefinedDomain(existing?.domain, document.domain, rules)
  const whole: Snapshot = { ...document, domain }
  const mode = isExternal(whole) || whole.state === 'disk-snapshot' ? 'external' : 'internal'
  whole.disks = alignDisks(document.disks ?? [], domain, mode)
  return { name, parent: parent?.name, document: whole }
}

function redefinedDomain(
  before: Domain | undefined,
  asked: Domain | undefined,
  { completeDomain, checkAbiStability }: RedefinitionRules,
): Domain {
  if (asked === undefined) {
    if (before !== undefined) return before
    throw new VirtError('INTERNAL_ERROR', 'missing domain in snapshot', { domain: 'DOMAIN_SNAPSHOT' })
  }
  const domain = completeDomain(asked)
  if (before !== undefined) checkAbiStability(before, domain)
  return domain
}

function checkSameKind(name: string, before: Snapshot, after: Snapshot): void {
  if (isWithoutMemory(before) !== isWithoutMemory(after)) {
    throw invalid(`cannot change between online and offline snapshot state in snapshot ${name}`)
  }
  if ((before.state === 'disk-snapshot') !== (after.state === 'disk-snapshot')) {
    throw invalid(`cannot change between disk only and full system in snapshot ${name}`)
  }
}

function invalid(message: string): VirtError {
  return new VirtError('INVALID_ARG', message, { domain: 'DOMAIN_SNAPSHOT' })
}
