import { generateMacAddress, generateUuid } from '@guestwork/util'
import type { Domain, Input, NetworkInterface } from '../domain.gen.ts'
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

/** The numbers that each kind of switch knows a port by. A port of no kind yet has both. */
const portNumbers: ReadonlyMap<string | undefined, readonly ('instanceid' | 'interfaceid')[]> = new Map([
  ['openvswitch', ['interfaceid']],
  ['802.1Qbg', ['instanceid']],
  [undefined, ['instanceid', 'interfaceid']],
] as const)

/** Gives the port of a switch the numbers by which the switch knows it. */
function fillVirtualPort({ virtualport }: NetworkInterface, hooks: DomainDefaultHooks): void {
  if (virtualport === undefined) return
  for (const property of portNumbers.get(virtualport.type) ?? []) {
    virtualport.parameters ??= {}
    virtualport.parameters[property] ??= hooks.newUuid?.() ?? generateUuid()
  }
}

/** Connects each input device in the way that is usual for it. */
export function fillInputs(domain: Domain): void {
  for (const input of domain.devices?.inputs ?? []) {
    if (input.bus !== undefined) continue
    if (input.type === 'tablet') input.bus = 'usb'
    else if (input.type === 'mouse' || input.type === 'keyboard') {
      const bus = usualBus(domain)
      if (bus !== undefined) input.bus = bus
    }
  }
}

/** How a mouse is connected; undefined where nothing but a virtual machine has one. */
function usualBus({ type, os }: Domain): Input['bus'] {
  const guest = os?.type?.name
  if (guest === 'hvm') return 'ps2'
  if (type === 'xen' || guest === 'xen' || guest === 'xenpvh') return 'xen'
  return type === 'vz' || type === 'parallels' ? 'parallels' : undefined
}
