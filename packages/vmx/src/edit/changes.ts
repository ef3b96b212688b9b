import type { VmxFile } from '../syntax/file.ts'

/** The entries of a device that have a meaning; those that VMware keeps there beside them stay. */
const deviceKeys: ReadonlySet<string> = new Set(
  [
    ...[
      'present',
      'enabled',
      'startConnected',
      'clientDevice',
      'deviceType',
      'fileType',
      'fileName',
      'autodetect',
    ],
    ...[
      'mode',
      'writeThrough',
      'virtualDev',
      'features',
      'networkName',
      'connectionType',
      'vnet',
      'addressType',
    ],
    ...['address', 'generatedAddress', 'generatedAddressOffset', 'checkMACAddress', 'network.endPoint'],
    ...['pipe.endPoint', 'tryNoRxLoss', 'dvs.switchId', 'dvs.portId', 'dvs.portgroupId', 'dvs.connectionId'],
    ...['hostPath', 'guestName', 'readAccess', 'writeAccess', 'port', 'ip', 'keymap', 'password'],
  ].map(key => key.toLowerCase()),
)

type Entries = ReadonlyMap<string, string>

/** Writes the differences between two sets of entries into a file. */
export function applyChanges(file: VmxFile, before: Entries, after: Entries): void {
  for (const device of devicesIn([...before.keys(), ...after.keys()])) {
    if (!isThere(device, after)) retire(device, file, before)
    else if (!isThere(device, before)) clear(device, file)
  }
  for (const [key, value] of after) {
    if (before.get(key) !== value) file.set(key, valueFor(key, value, file))
  }
  for (const key of before.keys()) {
    const device = deviceOf(key)
    const isOfGone = device !== undefined && !isThere(device, after)
    if (!after.has(key) && !isOfGone && !staysBehind.has(key)) file.delete(key)
  }
}

/** Switches that stay when the last shared folder is gone. */
const staysBehind: ReadonlySet<string> = new Set(['isolation.tools.hgfs.disable', 'sharedFolder.maxNum'])

/** What switches a device on. */
const switchOf = (device: string): string =>
  device === 'RemoteDisplay.vnc' ? `${device}.enabled` : `${device}.present`

const isThere = (device: string, entries: Entries): boolean => entries.get(switchOf(device)) === 'true'

/** The device of a key such as `scsi0:1.fileName`; undefined for other keys. */
function deviceOf(key: string): string | undefined {
  return /^(?:RemoteDisplay\.vnc|(?:scsi|sata|ide|floppy|ethernet|serial|parallel|sharedFolder)[\d:]+)(?=\.)/.exec(
    key,
  )?.[0]
}

const devicesIn = (keys: readonly string[]): ReadonlySet<string> =>
  new Set(keys.map(deviceOf).filter(device => device !== undefined))

/** Switches a device off, whose entries stay. */
function retire(device: string, file: VmxFile, before: Entries): void {
  if (isThere(device, before)) file.set(switchOf(device), 'false')
}

/** Takes out what an earlier device left at a place that a new one gets. */
function clear(device: string, file: VmxFile): void {
  const prefix = `${device}.`.toLowerCase()
  const stale = file.entries
    .map(({ key }) => key.toLowerCase())
    .filter(key => key.startsWith(prefix) && deviceKeys.has(key.slice(prefix.length)))
  for (const key of new Set(stale)) file.delete(key)
}

/** The number of shared folders counts those that are switched off too. */
function valueFor(key: string, value: string, file: VmxFile): string {
  if (key !== 'sharedFolder.maxNum') return value
  const numbers = file.entries.map(entry => Number(/^sharedFolder(\d{1,9})\./i.exec(entry.key)?.[1] ?? -1))
  return String(Math.max(Number(value), Number(file.get(key) ?? 0), Math.max(-1, ...numbers) + 1))
}
