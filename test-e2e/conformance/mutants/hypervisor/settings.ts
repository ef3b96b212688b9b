import {
  DomainAffectFlag,
  DomainLifecycle,
  DomainMetadataType,
  type AllSlots,
  type SlotName,
} from '@guestwork/core'
import type { TypedParameters } from '@guestwork/util'
import type { Mutants } from '../mutant.ts'
import { hearing } from '../wrong-slots.ts'

type Arguments<N extends SlotName> = Parameters<NonNullable<AllSlots<unknown>[N]>>

/** The arguments after the call with another value; undefined where they are about something else. */
type Alteration<N extends SlotName> = (...args: Arguments<N>) => readonly unknown[] | undefined

const { LIVE, CONFIG } = DomainAffectFlag
const otherCpu = Uint8Array.of(2)

/** Settings that are forgotten, or made where they should not be. */
export const settingMutants: Mutants = {
  ...mutantsOf('domain-tuning', 'the memory', 'domainSetMemoryFlags', (_, domain, memory, flags) => [
    domain,
    memory === 65_536n ? 65_535n : memory,
    flags,
  ]),
  ...mutantsOf(
    'domain-tuning',
    'the time between reports about the memory',
    'domainSetMemoryStatsPeriod',
    (_, domain, period, flags) => [domain, period + 1, flags],
  ),
  ...mutantsOf(
    'domain-tuning',
    'the limit of the memory that the host gives',
    'domainSetMemoryParameters',
    (_, domain, params, flags) => [domain, altered(params, 'soft_limit', 4_194_305n), flags],
  ),
  ...mutantsOf(
    'domain-tuning',
    'the NUMA node that memory comes from',
    'domainSetNumaParameters',
    (_, domain, params, flags) => [domain, altered(params, 'numa_nodeset', '1'), flags],
  ),
  ...mutantsOf(
    'domain-tuning',
    'the number of virtual CPUs',
    'domainSetVcpusFlags',
    (_, domain, count, flags) => (count === 1 ? [domain, 2, flags] : undefined),
  ),
  ...mutantsOf(
    'domain-tuning',
    'the place of the emulator',
    'domainPinEmulator',
    (_, domain, cpumap, flags) => (cpumap.length === 0 ? undefined : [domain, otherCpu, flags]),
  ),
  ...mutantsOf('domain-tuning', 'an additional IOThread', 'domainAddIOThread', (_, domain, id, flags) =>
    id === 7 ? [domain, 8, flags] : undefined,
  ),
  ...mutantsOf(
    'domain-tuning',
    'the share of the disks of the host',
    'domainSetBlkioParameters',
    (_, domain, params, flags) => [domain, altered(params, 'weight', 501), flags],
  ),
  ...mutantsOf(
    'domain-tuning',
    'the rate of an interface',
    'domainSetInterfaceParameters',
    (_, domain, device, params, flags) => [domain, device, altered(params, 'inbound.average', 1001), flags],
  ),
  ...mutantsOf(
    'domain-tuning',
    'the rate of a disk',
    'domainSetBlockIoTune',
    (_, domain, disk, params, flags) => [domain, disk, altered(params, 'total_iops_sec', 101n), flags],
  ),
  ...mutantsOf(
    'domain-tuning',
    'an event that is counted',
    'domainSetPerfEvents',
    (_, domain, params, flags) => [domain, altered(params, 'cpu_cycles', false), flags],
  ),
  ...mutantsOf('domain-define', 'the title', 'domainSetMetadata', (_, domain, type, text, ...rest) =>
    type === DomainMetadataType.TITLE ? [domain, type, text && 'another title', ...rest] : undefined,
  ),
  ...mutantsOf('domain-define', 'the description', 'domainSetMetadata', (_, domain, type, text, ...rest) =>
    type === DomainMetadataType.DESCRIPTION ? [domain, type, text && 'another', ...rest] : undefined,
  ),
  ...mutantsOf(
    'domain-define',
    'an element of metadata',
    'domainSetMetadata',
    (_, domain, type, text, ...rest) =>
      type === DomainMetadataType.ELEMENT
        ? [domain, type, text?.replace('made for', 'meant for'), ...rest]
        : undefined,
  ),
  ...mutantsOf(
    'domain-define',
    'what becomes of a domain that reboots',
    'domainSetLifecycleAction',
    (_, domain, type, action, flags) =>
      type === DomainLifecycle.REBOOT && action === 0 ? [domain, type, 1, flags] : undefined,
  ),
}

function mutantsOf<N extends SlotName>(group: string, noun: string, slot: N, alter: Alteration<N>): Mutants {
  const inBoth = (only: number) =>
    hearing(slot, (...args) => {
      const rest: readonly unknown[] = args.slice(1)
      return rest.at(-1) === only && alter(...args) !== undefined
        ? [...rest.slice(0, -1), LIVE | CONFIG]
        : rest
    })
  return {
    [`gets wrong while a domain does not run: ${noun}`]: {
      slots: hearing(slot, (...args) => {
        const rest: readonly unknown[] = args.slice(1)
        return rest.at(-1) === 0 ? (alter(...args) ?? rest) : rest
      }),
      fails: [`${group}: while a domain does not run, ${noun} can be set and is read back`],
    },
    [`sets for the next start what is meant for now: ${noun}`]: {
      slots: inBoth(LIVE),
      fails: [
        `${group}: while a domain runs, ${noun} can be set for now, and is as before at the next start`,
      ],
    },
    [`sets at once what is meant for the next start: ${noun}`]: {
      slots: inBoth(CONFIG),
      fails: [
        `${group}: while a domain runs, ${noun} can be set for the next start, and is as before until then`,
      ],
    },
  }
}

function altered(params: TypedParameters, field: string, value: bigint | number | string | boolean): unknown {
  return params.map(param => (param.field === field ? { ...param, value } : param))
}
