import type { Domain } from '../domain.gen.ts'
import type { DomainDefaultHooks } from './step.ts'

/** Gives each interface a MAC address. */
export function fillInterfaces(domain: Domain, hooks: DomainDefaultHooks): void {
  for (const device of domain.devices?.interfaces ?? []) {
    device.mac ??= { address: hooks.newMacAddress === undefined ? randomMacAddress() : hooks.newMacAddress() }
  }
}

function randomMacAddress(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(3))
  return ['52', '54', '00', ...Array.from(bytes, byte => byte.toString(16).padStart(2, '0'))].join(':')
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
