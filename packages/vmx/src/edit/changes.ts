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
    if (before.get(key) !== value && key !== folderLimit) file.set(key, value)
  }
  limitFolders(file, after)
  for (const key of before.keys()) {
    const device = deviceOf(key)
    const isOfGone = device !== undefined && !isThere(device, after)
    if (!after.has(key) && !isOfGone && !staysBehind.has(key)) file.delete(key)
  }
}

const folderLimit = 'sharedFolder.maxNum'

/** Switches that stay when the last shared folder is gone. */
const staysBehind: ReadonlySet<string> = new Set(['isolation.tools.hgfs.disable', folderLimit])

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

/**
 * Raises the limit below which shared folders count. It is never lowered, for those that are switched off; those that did
 * not count until now are switched off.
 */
function limitFolders(file: VmxFile, after: Entries): void {
  const folders = numbersOfFolders(after.keys())
  if (folders.size === 0) return
  const limit = Math.max(Number(file.get(folderLimit) ?? 0), ...[...folders].map(number => number + 1))
  if (limit > Number(file.get(folderLimit) ?? 0)) file.set(folderLimit, String(limit))
  for (const number of numbersOfFolders(file.entries.map(({ key }) => key))) {
    if (number >= limit || folders.has(number)) continue
    const isOn = (key: string) => file.get(`sharedFolder${String(number)}.${key}`)?.toLowerCase() === 'true'
    if (isOn('present') && isOn('enabled')) file.set(`sharedFolder${String(number)}.present`, 'false')
  }
}

const numbersOfFolders = (keys: Iterable<string>): ReadonlySet<number> =>
  new Set(
    Array.from(keys, key => Number(/^sharedFolder(\d+)\./i.exec(key)?.[1] ?? NaN)).filter(Number.isFinite),
  )
