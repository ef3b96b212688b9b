import type { Network } from '@guestwork/conf/network'
import type { NetworkRef } from '@guestwork/core'
import { plainName } from '../connect/inventory-name.ts'
import {
  refKey,
  type DVPortSetting,
  type DVSConfigInfo,
  type DVSTrafficShapingPolicy,
  type Ref,
  type Retrieved,
} from '../vim/index.ts'
import { formatLimits, limitsOfPolicy } from './bandwidth.ts'
import type { Limits, VlanSettings } from './settings.ts'
import { trunkVlan } from './settings.ts'
import { formatVlan, vlanOfId } from './vlan.ts'

/** A port group of a distributed switch. */
export type DistributedPortGroup = Retrieved<'DistributedVirtualPortgroup', 'name' | 'config'>

/** What is known of a distributed switch. */
export interface DistributedSwitchInfo {
  /** How it is configured. */
  readonly config: DVSConfigInfo | undefined
  /** Its port groups. */
  readonly groups: readonly DistributedPortGroup[]
  /** The host whose physical cards are shown. */
  readonly host: Ref<'HostSystem'>
}

/** The highest number of a VLAN. */
const lastVlan = 4094

/** The document of a distributed switch; the port groups of its physical side are left out. */
export function formatDistributed(
  { name, uuid }: NetworkRef,
  { config, groups, host }: DistributedSwitchInfo,
): Network {
  const nics = nicsOf(config, host)
  const bandwidth = bandwidthOf(config?.defaultPortConfig)
  const uplinks = new Set((config?.uplinkPortgroup ?? []).map(refKey))
  const shown = groups.filter(
    group => !uplinks.has(refKey(group.ref)) && group.properties.config?.uplink !== true,
  )
  return {
    name,
    uuid,
    forward: { mode: 'bridge', interfaces: nics.map(dev => ({ dev })) },
    ...(bandwidth === undefined ? {} : { bandwidth }),
    portgroups: shown.map(formatGroup),
  }
}

function formatGroup({ properties: { name = '', config } }: DistributedPortGroup) {
  const setting = config?.defaultPortConfig
  const vlan = formatVlan(vlanOf(setting))
  const bandwidth = bandwidthOf(setting)
  return {
    name: plainName(name),
    ...(vlan === undefined ? {} : { vlan }),
    ...(bandwidth === undefined ? {} : { bandwidth }),
  }
}

function nicsOf(config: DVSConfigInfo | undefined, host: Ref<'HostSystem'>): readonly string[] {
  const member = config?.host?.find(each => {
    const { host: of } = each.config
    return of !== undefined && refKey(of) === refKey(host)
  })
  const backing = member?.config.backing
  if (backing?.$type !== 'DistributedVirtualSwitchHostMemberPnicBacking') return []
  return (backing.pnicSpec ?? []).map(({ pnicDevice }) => pnicDevice)
}

/** A switch sees from its side what machines see from theirs: what it takes in is what they send. */
function bandwidthOf(setting: DVPortSetting | undefined) {
  return formatLimits(limitsOf(setting?.outShapingPolicy), limitsOf(setting?.inShapingPolicy))
}

function limitsOf(policy: DVSTrafficShapingPolicy | undefined): Limits | undefined {
  return limitsOfPolicy({
    enabled: policy?.enabled?.value,
    averageBandwidth: policy?.averageBandwidth?.value,
    peakBandwidth: policy?.peakBandwidth?.value,
    burstSize: policy?.burstSize?.value,
  })
}

function vlanOf(setting: DVPortSetting | undefined): VlanSettings | undefined {
  const vlan = setting?.$type === 'VMwareDVSPortSetting' ? setting.vlan : undefined
  if (vlan?.$type === 'VmwareDistributedVirtualSwitchVlanIdSpec') return vlanOfId(vlan.vlanId)
  if (vlan?.$type === 'VmwareDistributedVirtualSwitchPvlanSpec') return vlanOfId(vlan.pvlanId)
  if (vlan?.$type !== 'VmwareDistributedVirtualSwitchTrunkVlanSpec') return undefined
  const ids = (vlan.vlanId ?? []).flatMap(range => numbers(range.start, range.end))
  if (ids.length >= lastVlan) return vlanOfId(trunkVlan)
  return ids.length === 0 ? undefined : { trunk: true, ids }
}

function numbers(start: number, end: number): readonly number[] {
  const last = Math.min(end, lastVlan)
  return Array.from({ length: Math.max(0, last - start + 1) }, (_, index) => start + index)
}
