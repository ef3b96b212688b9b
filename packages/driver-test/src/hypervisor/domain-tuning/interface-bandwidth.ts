import type { BandwidthLimit, Domain, NetworkInterface } from '@guestwork/conf/domain'
import { DomainInterfaceBandwidthFields, type DomainRef } from '@guestwork/core'
import {
  typedParametersFromObject,
  typedParametersToObject,
  type TypedParameterObject,
  type TypedParameters,
} from '@guestwork/util'
import type { TestCall } from '../../session.ts'
import { changeChosen, chosenDefinition } from '../affected-definition.ts'
import { findInterface } from '../domain-interface.ts'

type Wanted = TypedParameterObject<typeof DomainInterfaceBandwidthFields>

/** How much one of its interfaces may move. */
export function testDomainGetInterfaceParameters(
  { session }: TestCall,
  ref: DomainRef,
  device: string,
  flags: number,
): TypedParameters {
  const { bandwidth } = findInterface(chosenDefinition(session.node.get(ref), flags), device)
  const { inbound = {}, outbound = {} } = bandwidth ?? {}
  return typedParametersFromObject(
    {
      'inbound.average': Number(inbound.average ?? 0n),
      'inbound.peak': Number(inbound.peak ?? 0n),
      'inbound.burst': Number(inbound.burst ?? 0n),
      'inbound.floor': Number(inbound.floor ?? 0n),
      'outbound.average': Number(outbound.average ?? 0n),
      'outbound.peak': Number(outbound.peak ?? 0n),
      'outbound.burst': Number(outbound.burst ?? 0n),
    },
    DomainInterfaceBandwidthFields,
  )
}

/** Limits how much one of its interfaces may move. A direction that is given is set anew as a whole. */
export function testDomainSetInterfaceParameters(
  { session }: TestCall,
  ref: DomainRef,
  device: string,
  params: TypedParameters,
  flags: number,
): void {
  const wanted = typedParametersToObject(params, DomainInterfaceBandwidthFields)
  changeChosen(session.node.get(ref), flags, definition =>
    withInterface(definition, limited(findInterface(definition, device), wanted), device),
  )
}

function withInterface(definition: Domain, changed: NetworkInterface, device: string): Domain {
  const before = findInterface(definition, device)
  const { devices = {} } = definition
  const interfaces = (devices.interfaces ?? []).map(each => (each === before ? changed : each))
  return { ...definition, devices: { ...devices, interfaces } }
}

function limited(before: NetworkInterface, wanted: Wanted): NetworkInterface {
  const { inbound, outbound, ...rest } = before.bandwidth ?? {}
  const [newInbound, newOutbound] = [inboundOf(wanted) ?? inbound, outboundOf(wanted) ?? outbound]
  return {
    ...before,
    bandwidth: {
      ...rest,
      ...(takesEffect(newInbound) && { inbound: newInbound }),
      ...(takesEffect(newOutbound) && { outbound: newOutbound }),
    },
  }
}

function inboundOf(wanted: Wanted): BandwidthLimit | undefined {
  return limitOf({
    average: wanted['inbound.average'],
    peak: wanted['inbound.peak'],
    burst: wanted['inbound.burst'],
    floor: wanted['inbound.floor'],
  })
}

function outboundOf(wanted: Wanted): BandwidthLimit | undefined {
  return limitOf({
    average: wanted['outbound.average'],
    peak: wanted['outbound.peak'],
    burst: wanted['outbound.burst'],
  })
}

function limitOf(numbers: Readonly<Record<string, number | undefined>>): BandwidthLimit | undefined {
  const given = Object.entries(numbers).filter(([, value]) => value !== undefined)
  if (given.length === 0) return undefined
  return Object.fromEntries(
    given.filter(([, value]) => value !== 0).map(([name, value]) => [name, BigInt(value ?? 0)]),
  )
}

/** Without an average or a floor the other numbers mean nothing. */
function takesEffect(limit: BandwidthLimit | undefined): limit is BandwidthLimit {
  return limit?.average !== undefined || limit?.floor !== undefined
}
