/** A property that the guest sees, by its path; `memory`, `cpu.model.name`. An object counts as a whole. */
export type AbiField = string

const features = [
  ...['acpi', 'apic', 'pae', 'hap', 'viridian', 'privnet', 'hyperv', 'kvm', 'pvspinlock', 'capabilities'],
  ...['pmu', 'vmport', 'gic', 'smm', 'ioapic', 'hpt', 'vmcoreinfo', 'htm', 'nestedHv', 'ccfAssist', 'xen'],
  ...['cfpc', 'sbbc', 'ibs'],
]

/** What of the machine must stay as it is (`virDomainDefCheckABIStability`). */
export const guestFields: readonly AbiField[] = [
  ...['type', 'uuid', 'genid', 'name', 'memory', 'currentMemory', 'maxMemory.size', 'maxMemory.slots'],
  ...['vcpu.count', 'os.type.name', 'os.type.arch', 'os.type.machine', 'os.smbios'],
  ...features.map(name => `features.${name}`),
  ...['mode', 'check', 'vendor', 'model.name', 'model.vendorId', 'topology', 'cache', 'maxphysaddr'].map(
    part => `cpu.${part}`,
  ),
]

/** What of the members of lists must stay, members in their order and number. */
export const listFields: ReadonlyMap<string, readonly AbiField[]> = new Map([
  ['vcpus.vcpus', ['enabled', 'order']],
  ['cpu.features', ['name', 'policy']],
  ['cpu.numa.cells', ['cpus', 'memory', 'distances']],
  ['clock.timers', ['name', 'present', 'frequency', 'mode']],
  ['sysinfos', ['type', 'bios', 'system', 'baseBoards', 'chassis']],
  ['devices.redirfilter.rules', ['class', 'vendor', 'product', 'version', 'allow']],
])

/** What virtio devices have. */
const virtio = ['driver.iommu', 'driver.ats', 'driver.packed', 'driver.pagePerVq']

/** What of devices must stay, beside where they are plugged in; devices in their order and number. */
export const deviceFields: ReadonlyMap<string, readonly AbiField[]> = new Map([
  [
    'disks',
    [
      ...['device', 'target.bus', 'target.dev', 'serial', 'wwn', 'readonly', 'model'],
      'target.rotationRate',
      ...virtio,
    ],
  ],
  ['controllers', ['type', 'index', 'model', 'ports', 'vectors', ...virtio]],
  ['filesystems', ['target', 'model', ...virtio]],
  ['interfaces', ['mac.address', 'model', 'mtu', ...virtio]],
  ['smartcards', []],
  ['serials', ['target.type', 'target.model', 'target.port']],
  ['parallels', ['target.port']],
  ['consoles', ['target.type']],
  ['channels', ['target.type', 'target.name', 'target.address', 'target.port']],
  ['inputs', ['type', 'bus', 'model', ...virtio]],
  ['tpms', ['backend.type', 'backend.version', 'model']],
  ['sounds', ['model']],
  [
    'videos',
    [
      ...['type', 'ram', 'vram', 'vram64', 'vgamem', 'heads', 'acceleration'].map(part => `model.${part}`),
      ...virtio,
    ],
  ],
  ['hostdevs', ['mode', 'type']],
  ['redirdevs', ['bus', 'type']],
  ['hubs', ['type']],
  ['watchdogs', ['model']],
  ['memballoon', ['model', 'autodeflate', 'freePageReporting', ...virtio]],
  ['rngs', ['model', ...virtio]],
  ['nvram', []],
  ['panics', ['model']],
  ['shmems', ['role', 'model', 'size', 'msi']],
  ['memories', ['model', 'target.node', 'target.size', 'target.block', 'target.label']],
  ['iommu', ['model', 'driver']],
  ['vsock', ['model', ...virtio]],
])
