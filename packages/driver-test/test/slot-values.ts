import {
  DomainBlkioFields,
  DomainBlockIoTuneFields,
  DomainInterfaceBandwidthFields,
  DomainIothreadFields,
  DomainMemoryFields,
  DomainMemoryStatTag,
  DomainNumaFields,
  DomainPerfEventFields,
  DomainSchedulerFields,
  slotMetadata,
  type DomainDiskError,
  type DomainFilesystem,
  type DomainInterfaceAddresses,
  type DomainIothreadInfo,
  type DomainMemoryStat,
  type HostCpuMap,
  type SlotName,
  type VcpuInfo,
} from '@guestwork/core'
import {
  bitmapFromBytes,
  bitmapToBytes,
  parseBitmap,
  typedParameterFromString,
  typedParametersToObject,
  type TypedParameter,
  type TypedParameterFields,
} from '@guestwork/util'

// What libvirt's Python binding takes and answers, in the terms of slots.

const fieldsOf: Readonly<Record<string, TypedParameterFields>> = {
  MemoryParameters: DomainMemoryFields,
  NumaParameters: DomainNumaFields,
  BlkioParameters: DomainBlkioFields,
  InterfaceParameters: DomainInterfaceBandwidthFields,
  BlockIoTune: DomainBlockIoTuneFields,
  PerfEvents: DomainPerfEventFields,
  IOThreadParams: DomainIothreadFields,
  SchedulerParametersFlags: DomainSchedulerFields,
  SchedulerParameters: DomainSchedulerFields,
}
const bindingCpus = [...Array(8).keys()]
const clocked = new Set(['domainGetInfo', 'domainGetVcpus', 'domainBlockStats', 'domainInterfaceStats'])

/** An argument of a slot from a word that stands for a value of this kind; other words are for others. */
export function slotArgument(slot: string, position: number, word: string): unknown {
  const { parameters } = slotMetadata[slot as SlotName]
  switch (Object.values(parameters)[position]) {
    case 'long':
    case 'ulong':
      return BigInt(word)
    case 'bytes':
      return bitmapToBytes(parseCpus(word), 1)
    case 'params':
      return parametersOf(slot, JSON.parse(word) as Record<string, unknown>)
    case 'strings':
    case 'ints':
    case 'uints':
    case 'domains':
      return word === '-' ? [] : (JSON.parse(word) as unknown)
    default:
      return undefined
  }
}

function parseCpus(word: string): readonly number[] {
  const cpus = word.slice('cpus:'.length)
  return cpus === '' ? [] : parseBitmap(cpus)
}

function parametersOf(slot: string, values: Readonly<Record<string, unknown>>): TypedParameter[] {
  const fields = fieldsFor(slot) ?? {}
  return Object.entries(values).map(([field, value]) =>
    typedParameterFromString(field, fields[field] ?? 'string', String(value)),
  )
}

function fieldsFor(slot: string): TypedParameterFields | undefined {
  return fieldsOf[slot.replace(/^domain[GS]et/, '')]
}

/** The answer of a slot as the binding gives it. */
export function slotAnswer(slot: string, answer: unknown): unknown {
  const convert = special[slot]
  const told = convert === undefined ? answer : convert(answer)
  const fields = slot.startsWith('domainGet') ? fieldsFor(slot) : undefined
  const values =
    fields === undefined
      ? told
      : asRecord(Object.entries(typedParametersToObject(told as TypedParameter[], fields)))
  const plainValues = binary(values)
  return clocked.has(slot) ? withoutClock(plainValues) : plainValues
}

const special: Readonly<Record<string, (answer: unknown) => unknown>> = {
  domainCreateWithFlags: () => undefined,
  domainCreateWithFiles: () => undefined,
  domainMemoryPeek: answer => [...(answer as Uint8Array)],
  domainGetVcpus(answer) {
    const vcpus = answer as VcpuInfo[]
    return [
      vcpus.map(({ number, state, cpuTime, cpu }) => [number, state, cpuTime, cpu]),
      vcpus.map(({ cpumap }) => cpumap),
    ]
  },
  domainGetIOThreadInfo: answer => (answer as DomainIothreadInfo[]).map(({ id, cpumap }) => [id, cpumap]),
  domainGetFSInfo: answer =>
    (answer as DomainFilesystem[]).map(({ mountpoint, name, type, disks }) => [
      mountpoint,
      name,
      type,
      disks,
    ]),
  domainGetDiskErrors: answer =>
    asRecord((answer as DomainDiskError[]).map(({ disk, error }) => [disk, error])),
  domainMemoryStats: answer =>
    asRecord((answer as DomainMemoryStat[]).map(({ tag, value }) => [memoryStatName(tag), value])),
  domainInterfaceAddresses: answer =>
    asRecord(
      (answer as DomainInterfaceAddresses[]).map(({ name, hardwareAddress, addresses }) => [
        name,
        asRecord([
          [
            'addrs',
            addresses.map(({ type, address, prefix }) =>
              asRecord([
                ['addr', address],
                ['prefix', prefix],
                ['type', type],
              ]),
            ),
          ],
          ['hwaddr', hardwareAddress],
        ]),
      ]),
    ),
  domainGetTime: answer => asRecord(Object.entries(answer as object)),
  nodeGetCPUStats: answer => asRecord(Object.entries(answer as object)),
  nodeGetCPUMap(answer) {
    const { cpus, online, map } = answer as HostCpuMap
    return [cpus, map, online]
  },
}

/** An answer that the binding gives as a dictionary. */
export class Fields extends Map<string, unknown> {}

function asRecord(entries: readonly (readonly [string, unknown])[]): Fields {
  return new Fields(entries)
}

function memoryStatName(tag: number): string {
  const name = Object.entries(DomainMemoryStatTag).find(([, value]) => value === tag)?.[0] ?? ''
  return name === 'ACTUAL_BALLOON' ? 'actual' : name.toLowerCase()
}

function binary(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    const set = new Set(bitmapFromBytes(value))
    return bindingCpus.map(cpu => set.has(cpu))
  }
  return Array.isArray(value) ? value.map(binary) : value
}

function withoutClock(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutClock)
  if (typeof value === 'object' && value !== null) return Object.values(value).map(withoutClock)
  return Number(value) > 400_000_000 ? 'clock' : value
}
