import { createHash } from 'node:crypto'
import type { NetworkRef } from '@guestwork/core'
import { formatUuid, VirtError } from '@guestwork/util'
import { plainName } from '../connect/inventory-name.ts'
import type { HostVirtualSwitch } from '../vim/index.ts'

const keyPrefix = 'key-vim.host.VirtualSwitch-'

/** The UUID of a network: the MD5 of its switch's key. */
export function uuidOfKey(key: string): string {
  return formatUuid(createHash('md5').update(key, 'utf8').digest())
}

/** The UUID that a switch gets which is not made yet. */
export function uuidOfName(name: string): string {
  return uuidOfKey(`${keyPrefix}${name}`)
}

/** The network that a standard switch is. */
export function networkRef({ name, key }: HostVirtualSwitch): NetworkRef {
  return { name, uuid: uuidOfKey(key) }
}

/** What has the name: exactly, or else in other spelling of `%`, `/` and `\`, where that leaves no doubt. */
export function withName<T extends { readonly name: string }>(
  all: readonly T[],
  name: string,
): T | undefined {
  const exact = all.find(each => each.name === name)
  if (exact !== undefined) return exact
  const [found, another] = all.filter(each => plainName(each.name) === plainName(name))
  return another === undefined ? found : undefined
}

/** The error for a network that does not exist. */
export function noNetwork(by: 'name' | 'UUID', wanted: string): VirtError {
  return new VirtError('NO_NETWORK', `Could not find HostVirtualSwitch with ${by} '${wanted}'`, {
    domain: 'ESX',
  })
}
