import type { CheckContext } from '../../codec/check.ts'

interface Limit {
  average?: bigint
  peak?: bigint
  burst?: bigint
  floor?: bigint
}

/** Refuses limits that the host cannot set up (`virNetDevBandwidthParseRate`). */
export function checkBandwidth(
  bandwidth: { inbound?: Limit; outbound?: Limit },
  context: CheckContext,
): void {
  for (const limit of [bandwidth.inbound, bandwidth.outbound]) {
    if (limit === undefined || limit.average !== undefined) continue
    if (limit.peak !== undefined || limit.burst !== undefined)
      context.fail('XML_DETAIL', "'peak' and 'burst' require the attribute 'average'", limit)
    if (limit.floor === undefined)
      context.fail('XML_DETAIL', "Missing mandatory attribute 'average' or 'floor'", limit)
  }
  if (bandwidth.outbound?.floor !== undefined) {
    context.fail('XML_DETAIL', "'floor' is allowed in <inbound> only", bandwidth.outbound, {
      attribute: 'floor',
    })
  }
}

interface Vlan {
  trunk?: boolean
  tags?: { nativeMode?: string }[]
}

/** Completes `trunk`, and refuses what contradicts it (`virNetDevVlanParse`). */
export function completeVlan(vlan: Vlan, context: CheckContext): void {
  const { tags = [] } = vlan
  const native = tags.filter(tag => tag.nativeMode !== undefined)
  if (tags.length === 0) context.fail('XML_ERROR', "missing <tag id='n'/>: a <vlan> has at least one", vlan)
  if (native[1] !== undefined)
    context.fail('XML_ERROR', 'duplicate native VLAN: one tag at most is native', native[1])
  if (tags.length > 1 || native.length > 0) {
    if (vlan.trunk === false) {
      const reason = tags.length > 1 ? 'more than one tag' : 'a native VLAN'
      context.fail('XML_ERROR', `trunk='no' is not possible with ${reason}`, vlan, { attribute: 'trunk' })
    }
    vlan.trunk = true
  }
  if (vlan.trunk === false) delete vlan.trunk
}

const parametersOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['802.1Qbg', ['managerid', 'typeid', 'typeidversion', 'instanceid']],
  ['802.1Qbh', ['profileid']],
  ['openvswitch', ['interfaceid', 'profileid']],
  ['midonet', ['interfaceid']],
])

/** Refuses parameters that the kind of switch does not have (`virNetDevVPortProfileCheckNoExtras`). */
export function checkVirtualPort(port: { type?: string; parameters?: object }, context: CheckContext): void {
  const known = parametersOf.get(port.type ?? '')
  if (known === undefined || port.parameters === undefined) return
  const parameters = port.parameters
  const extra = Object.keys(parameters).find(name => name !== 'extra' && !known.includes(name))
  if (extra === undefined) return
  const message = `extra ${extra} unsupported in <virtualport type='${port.type ?? ''}'>`
  context.fail('XML_ERROR', message, parameters, { attribute: extra })
}
