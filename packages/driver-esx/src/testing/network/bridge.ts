import type { HostVirtualSwitchBridge } from '../../vim/index.ts'
import { refusal } from '../refusal.ts'

const prefix = 'key-vim.host.PhysicalNic-'

/** The key of a physical card. */
export function physicalNicKey(device: string): string {
  return `${prefix}${device}`
}

/**
 * The physical cards of a bridge, which clients give by name or by key.
 *
 * @throws VimFault `NotSupported` for a bridge of a kind that hosts no longer have
 */
export function bridgedDevices(bridge: HostVirtualSwitchBridge | undefined): readonly string[] {
  if (bridge === undefined) return []
  if (bridge.$type === 'HostVirtualSwitchAutoBridge') throw refusal({ $type: 'NotSupported' })
  const given = bridge.$type === 'HostVirtualSwitchSimpleBridge' ? [bridge.nicDevice] : bridge.nicDevice
  return given.map(device => (device.startsWith(prefix) ? device.slice(prefix.length) : device))
}
