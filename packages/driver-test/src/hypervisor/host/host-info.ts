import type { HostInfo } from '@guestwork/core'

/** The imaginary host: two NUMA nodes of two sockets with two cores of two threads. */
export function testNodeGetInfo(): HostInfo {
  return {
    model: 'i686',
    memory: 3_145_728n,
    cpus: 16,
    mhz: 1400,
    nodes: 2,
    sockets: 2,
    cores: 2,
    threads: 2,
  }
}

/** libvirt's mock allows 32 virtual CPUs of any type. */
export function testConnectGetMaxVcpus(): number {
  return 32
}
