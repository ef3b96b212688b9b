import { generateMacAddress } from '@guestwork/util'
import type { Domain } from '../domain.gen.ts'
import type { DomainDefaultHooks } from './step.ts'

/** Where packets pass through the host's bridges, and so through its filters. */
const canBeFiltered: ReadonlySet<string> = new Set(['network', 'bridge', 'ethernet'])

/** Gives each interface a MAC address. */
export function fillInterfaces(domain: Domain, hooks: DomainDefaultHooks): void {
  for (const device of domain.devices?.interfaces ?? []) {
    if (!canBeFiltered.has(device.type)) delete device.filterref
    device.mac ??= {
      address: hooks.newMacAddress === undefined ? generateMacAddress() : hooks.newMacAddress(),
    }
  }
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
