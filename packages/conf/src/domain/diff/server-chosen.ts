import { isSame, isTree, valueAt } from './tree.ts'

/** What a hypervisor chooses where a definition says nothing. */
export interface ServerChoice {
  /** Where: as in a rule. */
  readonly path: string
  /**
   * Whether the old choice fits the new definition; it does when this is left out. Gets the objects that have and
   * lack the property.
   */
  fits?(old: unknown, fresh: unknown): boolean
}

/** What libvirt's drivers fill in, and what is found in a running guest only. */
export const serverChoices: readonly ServerChoice[] = [
  ...['id', 'uuid', 'os.type.arch', 'os.type.machine', 'os.nvram', 'devices.emulator'].map(anyway),
  { path: 'cpu', fits: hasDefaultCpu },
  { path: 'resource', fits: old => valueAt(old, 'resource.partition') === '/machine' },
  { path: 'seclabels', fits: hasDynamicLabels },
  { path: 'vcpu.placement' },
  { path: 'vcpus', fits: sameAt('vcpu') },
  { path: 'iothreadids', fits: sameAt('iothreads') },
  { path: 'os.loader', fits: (_, fresh) => valueAt(fresh, 'firmware') !== undefined },
  { path: 'os.firmwareFeatures', fits: (_, fresh) => valueAt(fresh, 'firmware') !== undefined },
  ...['devices.*[*].address', 'devices.*.address'].map(path => ({ path, fits: onSameBus })),
  ...['devices.*[*].alias', 'devices.*.alias', 'devices.*[*].address.multifunction'].map(anyway),
  ...['driver', 'driver.name', 'backingStore', 'mirror', 'source.index'].map(part => ({
    path: `devices.disks[*].${part}`,
    fits: part === 'driver' ? hasOnlyDriverName : always,
  })),
  ...['mac', 'backend', 'source.portid'].map(part => anyway(`devices.interfaces[*].${part}`)),
  { path: 'devices.interfaces[*].virtualport.parameters', fits: sameAt('type') },
  ...['target', 'target.dev'].map(part => ({
    path: `devices.interfaces[*].${part}`,
    fits: isGeneratedName,
  })),
  ...['index', 'model', 'modelName', 'target'].map(part => anyway(`devices.controllers[*].${part}`)),
  ...['serials', 'parallels', 'consoles', 'channels'].flatMap(list =>
    ['source', 'tty', 'target'].map(part => ({ path: `devices.${list}[*].${part}`, fits: sameAt('type') })),
  ),
  ...['path', 'mode'].map(part => anyway(`devices.channels[*].source.${part}`)),
  { path: 'devices.channels[*].target.state' },
  { path: 'devices.inputs[*].bus' },
  ...['port', 'tlsPort'].map(part => ({ path: `devices.graphics[*].${part}`, fits: hasAutoport })),
  ...['autoport', 'websocket', 'listens'].map(part => anyway(`devices.graphics[*].${part}`)),
  { path: 'devices.audios', fits: hasImpliedAudio },
  { path: 'devices.videos', fits: (_, fresh) => valueAt(fresh, 'graphics') !== undefined },
  { path: 'devices.memballoon', fits: hasDefaultBalloon },
  { path: 'devices.vsock.cid.address' },
  { path: 'devices.videos[*].model' },
  ...['ram', 'vram', 'vgamem', 'heads', 'primary'].map(part => ({
    path: `devices.videos[*].model.${part}`,
    fits: sameAt('type'),
  })),
  { path: 'devices.memories[*].target.current' },
]

function anyway(path: string): ServerChoice {
  return { path }
}

function always(): boolean {
  return true
}

function sameAt(path: string): NonNullable<ServerChoice['fits']> {
  return (old, fresh) => isSame(valueAt(old, path), valueAt(fresh, path))
}

/** A place fits a device only on the bus that it is for. */
function onSameBus(old: unknown, fresh: unknown): boolean {
  return ['type', 'bus', 'target.bus', 'model'].every(path => {
    const wanted = valueAt(fresh, path)
    return wanted === undefined || isTree(wanted) || isSame(valueAt(old, path), wanted)
  })
}

function isGeneratedName(old: unknown): boolean {
  return /^(?:vnet|macvtap|macvlan|vif)\d/.test(String(valueAt(old, 'target.dev') ?? valueAt(old, 'dev')))
}

function hasAutoport(_: unknown, fresh: unknown): boolean {
  return valueAt(fresh, 'autoport') !== false
}

/** QEMU's driver writes its default model into definitions without a processor. */
function hasDefaultCpu(old: unknown): boolean {
  const cpu = valueAt(old, 'cpu')
  const said = isTree(cpu) ? Object.keys(cpu) : []
  return said.every(name => ['mode', 'match', 'check', 'model'].includes(name)) && !mirrorsHost(cpu)
}

function mirrorsHost(cpu: unknown): boolean {
  return String(valueAt(cpu, 'mode')).startsWith('host-')
}

function hasDynamicLabels(old: unknown): boolean {
  const labels = valueAt(old, 'seclabels')
  return Array.isArray(labels) && labels.every(label => valueAt(label, 'type') === 'dynamic')
}

function hasOnlyDriverName(old: unknown): boolean {
  const driver = valueAt(old, 'driver')
  return isTree(driver) && Object.keys(driver).every(name => name === 'name')
}

function hasDefaultBalloon(old: unknown): boolean {
  const balloon = valueAt(old, 'memballoon')
  const said = isTree(balloon) ? Object.keys(balloon) : []
  return (
    said.every(name => ['model', 'alias', 'address'].includes(name)) &&
    isSame(valueAt(balloon, 'model'), 'virtio')
  )
}

/** The sound of a guest that names no place for it. */
function hasImpliedAudio(old: unknown): boolean {
  const audios = valueAt(old, 'audios')
  const isImplied = (audio: unknown): boolean => ['none', 'spice'].includes(String(valueAt(audio, 'type')))
  return Array.isArray(audios) && audios.length === 1 && audios.every(isImplied)
}
