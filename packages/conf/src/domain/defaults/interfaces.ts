import { generateMacAddress, generateUuid } from '@guestwork/util'
import type { Domain, NetworkInterface } from '../domain.gen.ts'
import type { DomainDefaultHooks } from './step.ts'

/** Where packets pass through the host's bridges, and so through its filters. */
const canBeFiltered: ReadonlySet<string> = new Set(['network', 'bridge', 'ethernet'])

/** Gives each interface a MAC address. */
export function fillInterfaces(domain: Domain, hooks: DomainDefaultHooks): void {
  for (const device of domain.devices?.interfaces ?? []) {
    if (!canBeFiltered.has(device.type)) delete device.filterref
    fillVirtualPort(device, hooks)
    device.mac ??= { address: hooks.newMacAddress?.() ?? generateMacAddress() }
  }
}

/** Gives the port of a switch the number by which the switch knows it. */
function fillVirtualPort({ virtualport }: NetworkInterface, hooks: DomainDefaultHooks): void {
  const property = virtualport?.type === 'openvswitch' ? 'interfaceid' : 'instanceid'
  if (virtualport?.type !== 'openvswitch' && virtualport?.type !== '802.1Qbg') return
  virtualport.parameters ??= {}
  virtualport.parameters[property] ??= hooks.newUuid?.() ?? generateUuid()
}

/** Connects each input device in the way that is usual for it. */
export function fillInputs(domain: Domain): void {
  for (const input of domain.devices?.inputs ?? []) {
    if (input.bus !== undefined) continue
    if (input.type === 'tablet') input.bus = 'usb'
    else if (input.type === 'mouse' || input.type === 'keyboard')
      input.bus = domain.os?.type?.name === 'hvm' ? 'ps2' : 'xen'
  }
}
