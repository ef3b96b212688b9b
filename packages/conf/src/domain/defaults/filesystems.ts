import type { Domain } from '../domain.gen.ts'

/** Lets the hypervisor's own permissions count for file systems that say nothing. */
export function fillFilesystems(domain: Domain): void {
  for (const filesystem of domain.devices?.filesystems ?? []) filesystem.accessmode ??= 'passthrough'
}

/** Puts each card into a slot of the first reader. */
export function fillSmartcards(domain: Domain): void {
  const smartcards = domain.devices?.smartcards ?? []
  for (const smartcard of smartcards) {
    if (smartcard.address !== undefined) continue
    const slots = smartcards.map(({ address }) => (address?.type === 'ccid' ? (address.slot ?? 0) : -1))
    smartcard.address = { type: 'ccid', controller: 0, slot: Math.max(...slots) + 1 }
  }
}
