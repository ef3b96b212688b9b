import { parseBitmap } from '@guestwork/util'
import type { CheckContext } from '../codec/check.ts'
import type { Cachetune, Cputune, Memorytune } from './domain.gen.ts'

/** Processors of the guest are in one share of the host's caches and memory bandwidth at most. */
export function finishResctrl({ cachetunes = [], memorytunes = [] }: Cputune, context: CheckContext): void {
  refuseOverlaps(cachetunes, cachetunes, context)
  refuseOverlaps(memorytunes, [...cachetunes, ...memorytunes], context)
  for (const tune of [...cachetunes, ...memorytunes]) refuseForeignMonitors(tune, context)
}

type Share = Cachetune | Memorytune

/** A share of caches and one of bandwidth may be for the very same processors. */
function refuseOverlaps(shares: readonly Share[], others: readonly Share[], context: CheckContext): void {
  for (const share of shares) {
    for (const other of others) {
      if (other === share) break
      const isSame = other.vcpus === share.vcpus
      if (isSame && 'caches' in share === 'caches' in other) {
        context.fail('XML_ERROR', 'Identical vcpus in cachetunes found', share, { attribute: 'vcpus' })
      }
      if (!isSame && overlaps(share.vcpus, other.vcpus)) {
        context.fail('XML_ERROR', 'Overlapping vcpus in resctrls', share, { attribute: 'vcpus' })
      }
    }
  }
}

/** A monitor counts some or all processors of its share. */
function refuseForeignMonitors({ vcpus, monitors }: Share, context: CheckContext): void {
  for (const [index, monitor] of (monitors ?? []).entries()) {
    const earlier = (monitors ?? []).slice(0, index)
    const isWithin = parseBitmap(monitor.vcpus).every(cpu => parseBitmap(vcpus).includes(cpu))
    const collides = earlier.some(other => other.vcpus !== vcpus && overlaps(other.vcpus, monitor.vcpus))
    if (!isWithin || (collides && monitor.vcpus !== vcpus)) {
      context.fail('INVALID_ARG', 'Monitor vcpus conflicts with allocation', monitor, { attribute: 'vcpus' })
    }
  }
}

function overlaps(one: string, other: string): boolean {
  const cpus = new Set(parseBitmap(one))
  return parseBitmap(other).some(cpu => cpus.has(cpu))
}
