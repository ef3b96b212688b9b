import type { Endpoint } from './endpoint.ts'
import { skip } from './expectation.ts'

/** A device that the endpoint's domain can be given. */
export interface DeviceSample {
  /** Its element, such as a `<disk>` or an `<interface>`. */
  readonly xml: string
  /** A text that the domain's document holds when it has the device, and not before. */
  readonly shows: string
  /** The element with another setting that `Domain.updateDevice` can change. */
  readonly changedXml: string
  /** A text that the domain's document holds when the device was changed, and not before. */
  readonly showsChanged: string
}

/** What the domain of an endpoint has besides what every domain has. What is left out is not looked at. */
export interface DomainParts {
  /** The target of one of its disks, such as `vda`. */
  readonly disk?: string
  /** The target or the MAC address of one of its network interfaces. */
  readonly interface?: string
  /** Set when it has a memory balloon whose driver reports how memory is used. */
  readonly balloon?: true
  /** Set when somebody inside answers for the system: its clock, its file systems, its users. */
  readonly agent?: true
  /** The path of a file on the host where the domain can be saved to; the endpoint's teardown removes it. */
  readonly file?: string
  /** A device that it can be given, whether it runs or not. */
  readonly device?: DeviceSample
}

const words: Readonly<Record<keyof DomainParts, string>> = {
  disk: 'a disk',
  interface: 'a network interface',
  balloon: 'a memory balloon',
  agent: 'an agent inside',
  file: 'a file to be saved to',
  device: 'a device to be given',
}

/** What the endpoint's domain has. Skips the check where it does not. */
export function partOf<K extends keyof DomainParts>(
  { endpoint }: { readonly endpoint: Endpoint },
  part: K,
): NonNullable<DomainParts[K]> {
  const found = endpoint.domain?.[part]
  return found ?? skip(`the endpoint does not say that its domain has ${words[part]} (domain.${part})`)
}
