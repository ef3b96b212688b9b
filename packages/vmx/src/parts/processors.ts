import type { Cpu, Domain } from '@guestwork/conf/domain'
import type { ConfigReader } from '../config-reader.ts'
import { refuseEntry, refuseProperty } from '../mismatch.ts'
import { readAffinity, writeAffinity } from './affinity.ts'
import type { Part } from './part.ts'
import { readShares, writeShares } from './shares.ts'

const mostProcessors = 65_536n

/** `numvcpus`, `cpuid.coresPerSocket`, `sched.cpu.affinity` and `sched.cpu.shares`. */
export const processors: Part = {
  read(config, domain) {
    const count = readCount(config)
    domain.vcpu = { count }
    readTopology(config, domain, count)
    readAffinity(config, domain.vcpu)
    const shares = readShares(config, count)
    if (shares !== undefined) domain.cputune = { shares }
  },

  write(domain, config) {
    const { count = 1, current = count, cpuset } = domain.vcpu ?? {}
    if (current !== count)
      refuseProperty('vcpu.current', "No support for domain XML entry 'vcpu' attribute 'current'")
    config.set('numvcpus', count)
    if (domain.cpu !== undefined) config.set('cpuid.coresPerSocket', coresPerSocket(domain.cpu, count))
    writeAffinity(cpuset, count, config)
    writeShares(domain.cputune?.shares, count, config)
  },
}

function readCount(config: ConfigReader): number {
  const count = config.integer('numvcpus') ?? 1n
  if (count > 0n && count <= mostProcessors) return Number(count)
  return refuseEntry(
    'numvcpus',
    String(count),
    `Expecting VMX entry 'numvcpus' to be an unsigned integer greater than 0 and not beyond ${String(mostProcessors)} but found ${String(count)}`,
  )
}

function readTopology(config: ConfigReader, domain: Domain, count: number): void {
  const key = 'cpuid.coresPerSocket'
  const cores = Number(config.integer(key) ?? 1n)
  if (cores <= 1) return
  const sockets = Math.floor(count / cores)
  if (sockets < 1)
    refuseEntry(
      key,
      String(cores),
      `Expecting VMX entry '${key}' to be 'numvcpus' (${String(count)}) at most but found ${String(cores)}`,
    )
  if (sockets * cores !== count)
    config.note(
      key,
      'approximated',
      `${String(count)} processors do not fill sockets of ${String(cores)} cores`,
    )
  domain.cpu = { topology: { sockets, dies: 1, cores, threads: 1 } }
}

function coresPerSocket({ mode, topology }: Cpu, count: number): number {
  if (mode !== undefined && mode !== 'custom')
    refuseProperty('cpu.mode', `Expecting domain XML CPU mode 'custom' but found '${mode}'`, 'INTERNAL_ERROR')
  if (topology?.threads !== 1) refuseProperty('cpu.topology.threads', 'Only 1 thread per core is supported')
  const { sockets, dies = 1, cores } = topology
  if (dies !== 1) refuseProperty('cpu.topology.dies', 'Only 1 die per socket is supported')
  if (sockets * cores !== count)
    refuseProperty(
      'cpu.topology',
      `Expecting ${String(count)} processors in sockets × cores but found ${String(sockets)} × ${String(cores)}`,
      'INTERNAL_ERROR',
    )
  return cores
}
