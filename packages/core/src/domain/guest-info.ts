import type { TypedParameters } from '@guestwork/util'
import { groupParameters, numberedList, parametersOf, readGroup } from './parameter-groups.ts'
import { readParameters, type Answered } from './parameter-object.ts'
import type { GuestDisk, GuestFilesystem, GuestInfo, GuestInterface } from './guest-info-groups.ts'

export type * from './guest-info-groups.ts'

const userFields = { name: 'string', domain: 'string', 'login-time': 'ullong' } as const
const osFields = {
  id: 'string',
  name: 'string',
  'pretty-name': 'string',
  version: 'string',
  'version-id': 'string',
  'kernel-release': 'string',
  'kernel-version': 'string',
  machine: 'string',
  variant: 'string',
  'variant-id': 'string',
} as const
const timezoneFields = { name: 'string', offset: 'int' } as const
const filesystemFields = {
  mountpoint: 'string',
  name: 'string',
  fstype: 'string',
  'total-bytes': 'ullong',
  'used-bytes': 'ullong',
} as const
const filesystemDiskFields = { alias: 'string', serial: 'string', device: 'string' } as const
const diskFields = {
  name: 'string',
  partition: 'boolean',
  serial: 'string',
  alias: 'string',
  guest_alias: 'string',
} as const
const interfaceFields = { name: 'string', hwaddr: 'string' } as const
const addressFields = { type: 'string', addr: 'string', prefix: 'uint' } as const

/** What a guest told about itself; a group that it told nothing of is undefined. */
export function guestInfo(parameters: TypedParameters): Answered<GuestInfo> {
  const groups = groupParameters(parameters)
  const list = <T>(name: string, read: (entry: TypedParameters) => T) =>
    groups.has(name) ? numberedList(parametersOf(groups, name), read) : undefined
  return {
    users: list('user', entry => readParameters(entry, userFields)),
    os: readGroup(groups, 'os', osFields),
    timezone: readGroup(groups, 'timezone', timezoneFields),
    hostname: readParameters(parameters, { hostname: 'string' }).hostname,
    filesystems: list('fs', filesystem),
    disks: list('disk', disk),
    interfaces: list('if', guestInterface),
    parameters,
  }
}

function filesystem(parameters: TypedParameters): GuestFilesystem {
  const disks = parametersOf(groupParameters(parameters), 'disk')
  return {
    ...readParameters(parameters, filesystemFields),
    disks: numberedList(disks, entry => readParameters(entry, filesystemDiskFields)),
  }
}

function disk(parameters: TypedParameters): GuestDisk {
  const dependencies = parametersOf(groupParameters(parameters), 'dependency')
  const names = numberedList(dependencies, entry => readParameters(entry, { name: 'string' }).name)
  return {
    ...readParameters(parameters, diskFields),
    dependencies: names.filter(name => name !== undefined),
  }
}

function guestInterface(parameters: TypedParameters): GuestInterface {
  const addresses = parametersOf(groupParameters(parameters), 'addr')
  return {
    ...readParameters(parameters, interfaceFields),
    addresses: numberedList(addresses, entry => readParameters(entry, addressFields)),
  }
}
