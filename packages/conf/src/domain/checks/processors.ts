import { parseBitmap } from '@guestwork/util'
import type { Refusal } from '../../codec/check.ts'
import type { Cpu, Domain, IoThread, IoThreadPin, NumaCell, Vcpu, VcpuState } from '../domain.gen.ts'
import { applyRules, repeated, unsupported, wrong, type Rule } from './rule.ts'

const vcpuRules: readonly Rule<Vcpu>[] = [
  unsupported(
    'maximum vCPU count must not be less than current vCPU count',
    ({ count, current }, { vcpus }) => vcpus === undefined && (current ?? 0) > count,
  ),
  wrong('a guest has at least one processor', ({ count }) => count === 0, 'INTERNAL_ERROR'),
]

const stateRules: readonly Rule<VcpuState>[] = [
  wrong(
    ({ id }) => `vcpu id '${String(id)}' is out of range of maximum vcpu count`,
    ({ id }, { vcpu }) => id >= (vcpu?.count ?? 1),
  ),
  unsupported(
    ({ id }) => `vcpu '${String(id)}' is both offline and not hotpluggable`,
    ({ enabled, hotpluggable }) => !enabled && hotpluggable === false,
  ),
]

const cpuRules: readonly Rule<Cpu>[] = [
  wrong('vendor_id must be exactly 12 characters long', ({ model }) => {
    return model?.vendorId !== undefined && model.vendorId.length !== 12 && model
  }),
  wrong('CPU feature specified more than once', ({ features }) => repeated(features, ({ name }) => name)),
  wrong(
    'Non-empty feature list specified without CPU model',
    ({ mode, model, features }) =>
      (mode === undefined || mode === 'custom') && model?.name === undefined && (features?.length ?? 0) > 0,
  ),
  wrong(
    'CPU vendor specified without CPU model',
    ({ mode, model, vendor }) =>
      (mode === undefined || mode === 'custom') && model?.name === undefined && vendor !== undefined,
  ),
  wrong('invalid CPU cache level, must be in range [1,3]', ({ cache }) => {
    const level = cache?.level
    return level !== undefined && (level < 1 || level > 3) && cache
  }),
]

const poolRules: readonly Rule<Pick<IoThread, 'threadPoolMin' | 'threadPoolMax'>>[] = [
  unsupported('thread_pool_max must be a positive integer', ({ threadPoolMax }) => threadPoolMax === 0),
  unsupported(
    'thread_pool_min must be smaller or equal to thread_pool_max',
    ({ threadPoolMin = -1, threadPoolMax = -1 }) => threadPoolMin > threadPoolMax,
  ),
]

const pinRules: readonly Rule<IoThreadPin>[] = [
  unsupported(
    ({ iothread }) => `Cannot find 'iothread' : ${String(iothread)}`,
    ({ iothread }, domain) => !hasIoThread(domain, iothread),
  ),
]

/** Whether the guest has a thread of that number for its disks. */
export function hasIoThread({ iothreads = 0, iothreadids }: Domain, number: number): boolean {
  const threads = iothreadids?.threads
  return threads === undefined ? number > 0 && number <= iothreads : threads.some(({ id }) => id === number)
}

/** What libvirt refuses of the processors, their nodes and the threads that serve disks. */
export function checkProcessors(domain: Domain, refusal: Refusal): void {
  const { vcpu, cpu, cputune } = domain
  applyRules(vcpuRules, vcpu === undefined ? [] : [vcpu], domain, refusal)
  applyRules(stateRules, domain.vcpus?.vcpus, domain, refusal)
  applyRules(cpuRules, cpu === undefined ? [] : [cpu], domain, refusal)
  checkCells(cpu?.numa?.cells ?? [], vcpu?.count ?? 1, refusal)
  const threads = domain.iothreadids?.threads
  const twin = repeated(threads, ({ id }) => id)
  if (twin !== undefined) refusal.fail('XML_ERROR', `duplicate iothread id '${String(twin.id)}' found`, twin)
  applyRules(poolRules, threads, domain, refusal)
  applyRules(poolRules, domain.defaultiothread === undefined ? [] : [domain.defaultiothread], domain, refusal)
  applyRules(pinRules, cputune?.iothreadpins, domain, refusal)
  const pin = repeated(cputune?.vcpupins, one => one.vcpu)
  if (pin !== undefined)
    refusal.fail('INTERNAL_ERROR', `duplicate vcpupin for vcpu '${String(pin.vcpu)}'`, pin)
  const threadPin = repeated(cputune?.iothreadpins, one => one.iothread)
  if (threadPin !== undefined) {
    const message = `duplicate iothreadpin for same iothread '${String(threadPin.iothread)}'`
    refusal.fail('INTERNAL_ERROR', message, threadPin)
  }
}

/** Nodes are numbered from 0 without a gap, and each processor is in one of them at most. */
function checkCells(cells: readonly NumaCell[], count: number, refusal: Refusal): void {
  const twin = repeated(cells, ({ id }) => id)
  if (twin !== undefined)
    refusal.fail('XML_ERROR', `Duplicate NUMA cell info for cell id '${String(twin.id)}'`, twin)
  const stray = cells.find(({ id }) => id !== undefined && id >= cells.length)
  if (stray !== undefined)
    refusal.fail(
      'XML_ERROR',
      "Exactly one 'cell' element per guest NUMA cell is allowed, numbered from 0",
      stray,
    )
  const taken = new Set<number>()
  for (const cell of cells) {
    for (const cpu of cell.cpus === undefined ? [] : parseBitmap(cell.cpus)) {
      if (taken.has(cpu))
        refusal.fail('CONFIG_UNSUPPORTED', `NUMA cells have overlapping vCPU ids (${String(cpu)})`, cell)
      if (cpu >= count) refusal.fail('INTERNAL_ERROR', 'CPU IDs in <numa> exceed the <vcpu> count', cell)
      taken.add(cpu)
    }
  }
}
