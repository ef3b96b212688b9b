import type { DomainFilesystem, DomainRef, DomainTime } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { currentDefinition, isActive } from '../../node/test-domain.ts'
import type { TestCall } from '../../session.ts'

/** Where every guest has its file systems mounted, on partitions of its first disk. */
const mountpoints: readonly string[] = ['/', '/boot']

/** What its clock shows: what it was set to, or a moment of 1989. */
export function testDomainGetTime({ session }: TestCall, ref: DomainRef): DomainTime {
  const domain = session.node.get(ref)
  if (isActive(domain)) return domain.guest.time
  throw new VirtError('OPERATION_INVALID', 'domain is not running', { domain: 'TEST' })
}

/** Sets its clock, which then stands still. */
export function testDomainSetTime(
  { session }: TestCall,
  ref: DomainRef,
  seconds: bigint,
  nseconds: number,
): void {
  session.node.getRunning(ref).guest.time = { seconds, nseconds }
}

/** Accepts a password for any user, and forgets it. */
export function testDomainSetUserPassword({ session }: TestCall, ref: DomainRef): void {
  session.node.getRunning(ref)
}

/** Two file systems on its first disk. */
export function testDomainGetFSInfo({ session }: TestCall, ref: DomainRef): DomainFilesystem[] {
  const { devices } = currentDefinition(session.node.getRunning(ref))
  const disk = devices?.disks?.[0]?.target.dev
  if (disk === undefined) return []
  return mountpoints.map((mountpoint, at) => ({
    mountpoint,
    name: `${disk}${String(at + 1)}`,
    type: 'ext4',
    disks: [disk],
  }))
}

/** Stops writes to its file systems and counts those that took some until then. */
export function testDomainFSFreeze({ session }: TestCall, ref: DomainRef, wanted: readonly string[]): number {
  const { frozen } = session.node.getRunning(ref).guest
  const fresh = chosenMounts(wanted).filter(mountpoint => !frozen.has(mountpoint))
  for (const mountpoint of fresh) frozen.add(mountpoint)
  return fresh.length
}

/** Lets its file systems take writes again and counts those that took none until then. */
export function testDomainFSThaw({ session }: TestCall, ref: DomainRef, wanted: readonly string[]): number {
  const { frozen } = session.node.getRunning(ref).guest
  return chosenMounts(wanted).filter(mountpoint => frozen.delete(mountpoint)).length
}

/** Accepts the request for all or one of its file systems. */
export function testDomainFSTrim(
  { session }: TestCall,
  ref: DomainRef,
  mountpoint: string | undefined,
): void {
  session.node.getRunning(ref)
  if (mountpoint !== undefined) chosenMounts([mountpoint])
}

function chosenMounts(wanted: readonly string[]): string[] {
  if (wanted.length === 0) return [...mountpoints]
  const unknown = wanted.find(mountpoint => !mountpoints.includes(mountpoint))
  if (unknown === undefined) return [...new Set(wanted)]
  throw new VirtError('OPERATION_INVALID', `mount point not found: ${unknown}`, { domain: 'TEST' })
}
