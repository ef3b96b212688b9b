import type { Bandwidth } from '@guestwork/conf/network'
import { VirtError } from '@guestwork/util'
import type { HostNetworkTrafficShapingPolicy } from '../vim/index.ts'
import type { Limits } from './settings.ts'

/** Bits a second in 1000 bytes a second. */
const rateUnit = 8_000n
/** Bytes in a KiB. */
const burstUnit = 1_024n
const largest = 2n ** 63n - 1n

/** The limit that a policy sets; undefined for none. */
export function limitsOfPolicy(policy: HostNetworkTrafficShapingPolicy | undefined): Limits | undefined {
  if (policy?.enabled !== true) return undefined
  const { averageBandwidth: average, peakBandwidth: peak, burstSize: burst } = policy
  if (average === undefined) return undefined
  return {
    average: average / rateUnit,
    ...(peak === undefined ? {} : { peak: peak / rateUnit }),
    ...(burst === undefined ? {} : { burst: burst / burstUnit }),
  }
}

/** The policy that sets a limit. */
export function policyOfLimits({ average, peak, burst }: Limits): HostNetworkTrafficShapingPolicy {
  return {
    enabled: true,
    averageBandwidth: average * rateUnit,
    ...(peak === undefined ? {} : { peakBandwidth: peak * rateUnit }),
    ...(burst === undefined ? {} : { burstSize: burst * burstUnit }),
  }
}

/** A limit as a document has it, in both directions. */
export function formatLimits(inbound: Limits | undefined, outbound = inbound): Bandwidth | undefined {
  if (inbound === undefined && outbound === undefined) return undefined
  return {
    ...(inbound === undefined ? {} : { inbound: direction(inbound) }),
    ...(outbound === undefined ? {} : { outbound: direction(outbound) }),
  }
}

/**
 * The limit that a document asks for.
 *
 * @param where - what it is of, for the error
 * @throws VirtError `CONFIG_UNSUPPORTED` for what a switch cannot do
 */
export function parseLimits(bandwidth: Bandwidth | undefined, where: string): Limits | undefined {
  if (bandwidth === undefined) return undefined
  const { inbound, outbound } = bandwidth
  if (inbound?.floor !== undefined) throw unsupported(`The attribute floor of ${where}`)
  if (!same(inbound, outbound)) throw unsupported(`Different inbound and outbound bandwidth of ${where}`)
  if (inbound?.average === undefined) return undefined
  const { average, peak, burst } = inbound
  checkRange(inbound, where)
  return {
    average,
    ...(peak === undefined ? {} : { peak }),
    ...(burst === undefined ? {} : { burst }),
  }
}

type Direction = NonNullable<Bandwidth['inbound']>

function checkRange({ average = 0n, peak = average, burst = 0n }: Direction, where: string): void {
  if (average < 1n) throw unsupported(`An average bandwidth of 0 of ${where}`)
  if (peak < average) throw unsupported(`A peak bandwidth below the average of ${where}`)
  if (peak * rateUnit > largest || burst * burstUnit > largest) {
    throw unsupported(`A bandwidth as large as that of ${where}`)
  }
}

function direction({ average, peak, burst }: Limits): Direction {
  return {
    ...(average === 0n ? {} : { average }),
    ...(peak === undefined || peak === 0n ? {} : { peak }),
    ...(burst === undefined || burst === 0n ? {} : { burst }),
  }
}

function same(one: Direction | undefined, other: Direction | undefined): boolean {
  return one?.average === other?.average && one?.peak === other?.peak && one?.burst === other?.burst
}

function unsupported(what: string): VirtError {
  return new VirtError('CONFIG_UNSUPPORTED', `${what} is unsupported`, { domain: 'ESX' })
}
