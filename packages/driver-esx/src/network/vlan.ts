import type { Vlan } from '@guestwork/conf/network'
import { VirtError } from '@guestwork/util'
import { trunkVlan, type VlanSettings } from './settings.ts'

/** What the number of a port group says; 0 is no VLAN, 4095 the trunk of all of them. */
export function vlanOfId(id: number): VlanSettings | undefined {
  return id === 0 ? undefined : { trunk: id === trunkVlan, ids: [id] }
}

/** The number that a port group of a standard switch has. */
export function idOfVlan(vlan: VlanSettings | undefined): number {
  return vlan?.ids[0] ?? 0
}

/** A VLAN as a document has it. */
export function formatVlan(vlan: VlanSettings | undefined): Vlan | undefined {
  if (vlan === undefined) return undefined
  return { ...(vlan.trunk ? { trunk: true } : {}), tags: vlan.ids.map(id => ({ id })) }
}

/**
 * The VLAN that a document asks for.
 *
 * @param where - what it is of, for the error
 * @throws VirtError `CONFIG_UNSUPPORTED` for several VLANs, a native one, or a trunk of some
 */
export function parseVlan(vlan: Vlan | undefined, where: string): VlanSettings | undefined {
  const [tag, ...more] = vlan?.tags ?? []
  if (tag === undefined) return undefined
  if (more.length > 0) throw unsupported(`several VLANs of ${where}: a port group has one, or 4095 for all`)
  if (tag.nativeMode !== undefined) throw unsupported(`a native VLAN of ${where}`)
  if (vlan?.trunk === true && tag.id !== trunkVlan) {
    throw unsupported(`a trunk of one VLAN of ${where}: its tag is 4095, which stands for all`)
  }
  return vlanOfId(tag.id)
}

function unsupported(what: string): VirtError {
  return new VirtError('CONFIG_UNSUPPORTED', `A standard switch does not have ${what}`, { domain: 'ESX' })
}
