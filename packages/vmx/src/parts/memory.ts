import type { Domain } from '@guestwork/conf/domain'
import type { ConfigReader } from '../config-reader.ts'
import { refuseProperty, refuseValue } from '../mismatch.ts'
import type { Part } from './part.ts'

const kibInMib = 1024n
const stepMib = 4n
const defaultMib = 32n
const mostMib = 2n ** 52n

/** `memsize`, `sched.mem.max` and `sched.mem.minsize`, in MiB; a domain has them in KiB. */
export const memory: Part = {
  read(config, domain) {
    const size = config.integer('memsize') ?? defaultMib
    if (size <= 0n || size > mostMib || size % stepMib !== 0n)
      refuseValue('memsize', String(size), 'an unsigned integer (multiple of 4)')
    domain.memory = size * kibInMib
    domain.currentMemory = smallerOf(config, 'sched.mem.max', size) * kibInMib
    const guarantee = smallerOf(config, 'sched.mem.minsize', size, 0n)
    if (guarantee > 0n) domain.memtune = { minGuarantee: guarantee * kibInMib }
  },

  write(domain, config) {
    const size = sizeOf(domain)
    const { currentMemory = 0n, memtune } = domain
    config.set('memsize', size)
    if (currentMemory < size * kibInMib && currentMemory > 0n)
      config.set('sched.mem.max', toMib(currentMemory))
    const guarantee = memtune?.minGuarantee ?? 0n
    if (guarantee > 0n) config.set('sched.mem.minsize', toMib(guarantee))
  },
}

/** A limit that cannot pass the size of the memory; one that is negative or `unlimited` is none. */
function smallerOf(config: ConfigReader, key: string, size: bigint, missing = size): bigint {
  const value = config.integer(key) ?? missing
  if (value <= size) return value < 0n ? missing : value
  config.note(key, 'approximated', `it is more than 'memsize', which holds instead`)
  return size
}

/** The memory in MiB, up to the next step that VMware can do. */
function sizeOf({ memory: size = 0n }: Domain): bigint {
  if (size <= 0n) refuseProperty('memory', 'Memory size must be specified', 'XML_ERROR')
  const step = stepMib * kibInMib
  return ((size + step - 1n) / step) * stepMib
}

const toMib = (kib: bigint): bigint => (kib + kibInMib - 1n) / kibInMib
