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

function withInterface(definition: Domain, next: NetworkInterface, device: string): Domain {
  const before = findInterface(definition, device)
  const { devices = {} } = definition
  const interfaces = (devices.interfaces ?? []).map(each => (each === before ? next : each))
  return { ...definition, devices: { ...devices, interfaces } }
}

function limited(before: NetworkInterface, wanted: Wanted): NetworkInterface {
  const { inbound, outbound, ...rest } = before.bandwidth ?? {}
  const newInbound = changed(inbound, inboundOf(wanted), wanted['inbound.average'])
  const newOutbound = changed(outbound, outboundOf(wanted), wanted['outbound.average'])
  return {
    ...before,
    bandwidth: {
      ...rest,
      ...(newInbound && { inbound: newInbound }),
      ...(newOutbound && { outbound: newOutbound }),
    },
  }
}

/** Without an average or a floor the other numbers mean nothing; an average of 0 takes all limits back. */
function changed(
  before: BandwidthLimit | undefined,
  wanted: BandwidthLimit,
  average: number | undefined,
): BandwidthLimit | undefined {
  if (wanted.average !== undefined || wanted.floor !== undefined) return wanted
  return average === 0 ? undefined : before
}

function inboundOf(wanted: Wanted): BandwidthLimit {
  return limitOf({
    average: wanted['inbound.average'],
    peak: wanted['inbound.peak'],
    burst: wanted['inbound.burst'],
    floor: wanted['inbound.floor'],
  })
}

function outboundOf(wanted: Wanted): BandwidthLimit {
  return limitOf({
    average: wanted['outbound.average'],
    peak: wanted['outbound.peak'],
    burst: wanted['outbound.burst'],
  })
}

function limitOf(numbers: Readonly<Record<string, number | undefined>>): BandwidthLimit {
  const set = Object.entries(numbers).filter(([, value]) => value !== undefined && value !== 0)
  return Object.fromEntries(set.map(([name, value]) => [name, BigInt(value ?? 0)]))
}
