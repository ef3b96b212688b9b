/**
 * Every document.
 *
 * @typedef {object} DocumentEntry
 * @property {string} folder The folder of its declarations, which is also the name of the files that are generated.
 * @property {string} root The constant of its outermost element.
 * @property {readonly string[]} uses The documents whose declarations it uses too.
 * @property {readonly string[]} schemas Libvirt's schemas for it.
 * @property {string} title The title of the page about what covers it.
 * @property {string} [otherRoot] The constant of an element of the same name that is another document.
 */

/** @type {readonly DocumentEntry[]} */
export const documents = [
  entry('domain', 'domain', [], ['domain.rng', 'inactiveDomain.rng'], 'The domain document'),
  { ...entry('cpu', 'hostCpu', ['domain'], 'cpu.rng', 'The CPU documents'), otherRoot: 'cpu' },
  entry('capabilities', 'capabilities', ['domain', 'cpu'], 'capability.rng', 'The capabilities document'),
  entry(
    'domain-capabilities',
    'domainCapabilities',
    ['domain', 'storage-pool-capabilities'],
    'domaincaps.rng',
    'The domain capabilities document',
  ),
  entry('network', 'network', ['domain'], 'network.rng', 'The network document'),
  entry('network-port', 'networkPort', ['domain'], 'networkport.rng', 'The network port document'),
  entry('interface', 'hostInterface', [], 'interface.rng', 'The interface document'),
  entry('storage-pool', 'storagePool', ['domain'], 'storagepool.rng', 'The storage pool document'),
  entry(
    'storage-pool-capabilities',
    'storagePoolCapabilities',
    [],
    'storagepoolcaps.rng',
    'The storage pool capabilities document',
  ),
  entry(
    'storage-volume',
    'storageVolume',
    ['domain', 'storage-pool'],
    'storagevol.rng',
    'The storage volume document',
  ),
  entry('node-device', 'nodeDevice', ['domain', 'interface'], 'nodedev.rng', 'The node device document'),
  entry('nwfilter', 'nwfilter', ['domain'], 'nwfilter.rng', 'The network filter document'),
  entry(
    'nwfilter-binding',
    'nwfilterBinding',
    ['domain'],
    'nwfilterbinding.rng',
    'The filter binding document',
  ),
  entry('secret', 'secret', [], 'secret.rng', 'The secret document'),
  entry('snapshot', 'snapshot', ['domain'], 'domainsnapshot.rng', 'The snapshot document'),
  entry('checkpoint', 'checkpoint', ['domain'], 'domaincheckpoint.rng', 'The checkpoint document'),
  entry('backup', 'backup', ['domain'], 'domainbackup.rng', 'The backup document'),
]

function entry(folder, root, uses, schemas, title) {
  return { folder, root, uses, schemas: [schemas].flat(), title }
}
