import type { HostInfo } from '@guestwork/core'

/** A NUMA node of an imaginary host. */
export interface HostCell {
  /** In KiB. */
  readonly memory: bigint
  /** Its smallest page, in KiB. */
  readonly page: bigint
}

/** What an imaginary host is made of. */
export interface HostHardware {
  /** Its CPUs and memory. */
  readonly info: HostInfo
  /** Its NUMA nodes; as in libvirt's mock they do not follow from the rest. */
  readonly cells: readonly HostCell[]
}

const kibibyte = 1024n

/** The host behind `test:///default`: two NUMA nodes of two sockets with two cores of two threads. */
export const defaultHardware: HostHardware = {
  info: {
    model: 'i686',
    memory: 3_145_728n,
    cpus: 16,
    mhz: 1400,
    nodes: 2,
    sockets: 2,
    cores: 2,
    threads: 2,
  },
  cells: [
    { memory: 2n * kibibyte * kibibyte, page: 4n },
    { memory: 4n * kibibyte * kibibyte, page: 8n },
  ],
}
