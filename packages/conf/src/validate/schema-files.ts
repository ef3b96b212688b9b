/** Schemas by the names of their files (`domain.rng`), as bytes. Schemas include each other by these names. */
export type SchemaFiles = Readonly<Record<string, Uint8Array>>

/** For each outermost element of a document, the schema that libvirt validates it against. */
export const schemaFiles: ReadonlyMap<string, string> = new Map([
  ['domain', 'domain.rng'],
  ['network', 'network.rng'],
  ['networkport', 'networkport.rng'],
  ['interface', 'interface.rng'],
  ['device', 'nodedev.rng'],
  ['filter', 'nwfilter.rng'],
  ['filterbinding', 'nwfilterbinding.rng'],
  ['secret', 'secret.rng'],
  ['pool', 'storagepool.rng'],
  ['volume', 'storagevol.rng'],
  ['domainsnapshot', 'domainsnapshot.rng'],
  ['domaincheckpoint', 'domaincheckpoint.rng'],
  ['domainbackup', 'domainbackup.rng'],
  ['capabilities', 'capability.rng'],
  ['domainCapabilities', 'domaincaps.rng'],
  ['storagepoolCapabilities', 'storagepoolcaps.rng'],
  ['cpu', 'cpu.rng'],
])
