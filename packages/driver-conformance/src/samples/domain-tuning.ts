import {
  DomainMemoryModFlag,
  DomainVcpuFlag,
  type SetMemoryOptions,
  type SetVcpusOptions,
  type VcpuCountOptions,
} from '@guestwork/core'
import type { Scene } from '../scene.ts'
import { impactBits, ofEither } from './impact.ts'
import { ofDomain, type Sample } from './sample.ts'

const countBits = { ...impactBits, maximum: DomainVcpuFlag.MAXIMUM, guest: DomainVcpuFlag.GUEST }
const hostCpus = [0]

const memory: readonly Sample[] = [
  ofDomain(
    'domainSetMemoryFlags',
    'any',
    (domain, options: SetMemoryOptions | undefined) => domain.setMemory(65_536n, options),
    { ...impactBits, maximum: DomainMemoryModFlag.MAXIMUM },
  ),
  ofEither('domainSetMemoryStatsPeriod', (domain, options) => domain.setMemoryStatsPeriod(2, options), {
    asks: 'balloon',
  }),
  ofEither('domainSetMemoryParameters', (domain, options) =>
    domain.setMemoryParameters({ softLimit: 4_194_304n }, options),
  ),
  ofEither('domainGetMemoryParameters', (domain, options) => domain.getMemoryParameters(options)),
  ofEither('domainSetNumaParameters', (domain, options) =>
    domain.setNumaParameters({ nodeset: [0] }, options),
  ),
  ofEither('domainGetNumaParameters', (domain, options) => domain.getNumaParameters(options)),
]

const vcpus: readonly Sample[] = [
  ofDomain(
    'domainSetVcpusFlags',
    'any',
    (domain, options: SetVcpusOptions | undefined) => domain.setVcpus(1, options),
    { ...countBits, hotpluggable: DomainVcpuFlag.HOTPLUGGABLE },
  ),
  ofEither('domainSetVcpu', (domain, options) => domain.setVcpu([0], true, options)),
  ofDomain(
    'domainGetVcpusFlags',
    'any',
    (domain, options: VcpuCountOptions | undefined) => domain.getVcpuCount(options),
    countBits,
  ),
  ofDomain('domainGetMaxVcpus', 'any', (domain, options) => domain.getMaxVcpus(options)),
  ofDomain('domainGetVcpus', 'running', (domain, options) => domain.getVcpus(options)),
  {
    ...ofEither('domainPinVcpuFlags', (domain, options) => domain.pinVcpu(0, hostCpus, options)),
    from: 'running',
    inAnyState: true,
  },
  ofEither('domainGetVcpuPinInfo', (domain, options) => domain.getVcpuPinInfo(options)),
  ofEither('domainPinEmulator', (domain, options) => domain.pinEmulator(hostCpus, options)),
  ofEither('domainGetEmulatorPinInfo', (domain, options) => domain.getEmulatorPinInfo(options)),
]

const iothreads: readonly Sample[] = [
  ofEither('domainGetIOThreadInfo', (domain, options) => domain.getIothreadInfo(options)),
  ofEither('domainAddIOThread', (domain, options) => domain.addIothread(1, options)),
  ofEither('domainPinIOThread', (domain, options) => domain.pinIothread(1, hostCpus, options), {
    from: 'an IOThread',
  }),
  ofEither('domainDelIOThread', (domain, options) => domain.deleteIothread(1, options), {
    from: 'an IOThread',
  }),
  ofEither(
    'domainSetIOThreadParams',
    (domain, options) => domain.setIothreadParameters(1, { pollMaxNs: 50_000n }, options),
    { from: 'an IOThread that runs' },
  ),
]

const shares: readonly Sample[] = [
  ofDomain('domainGetSchedulerType', 'any', (domain, options) => domain.getSchedulerType(options)),
  ofEither('domainGetSchedulerParametersFlags', (domain, options) => domain.getSchedulerParameters(options)),
  ofEither('domainSetSchedulerParametersFlags', (domain, options) =>
    domain.setSchedulerParameters({}, options),
  ),
  ofEither('domainSetBlkioParameters', (domain, options) =>
    domain.setBlkioParameters({ weight: 500 }, options),
  ),
  ofEither('domainGetBlkioParameters', (domain, options) => domain.getBlkioParameters(options)),
  ofEither(
    'domainSetInterfaceParameters',
    (domain, options, scene) =>
      domain.setInterfaceParameters(interfaceOf(scene), { inboundAverage: 1000 }, options),
    { asks: 'interface' },
  ),
  ofEither(
    'domainGetInterfaceParameters',
    (domain, options, scene) => domain.getInterfaceParameters(interfaceOf(scene), options),
    { asks: 'interface' },
  ),
  ofEither(
    'domainSetBlockIoTune',
    (domain, options, scene) =>
      domain.setBlockIoTune(diskOf(scene), { totalIopsSec: 100n, totalIopsSecMax: 200n }, options),
    { asks: 'disk' },
  ),
  ofEither(
    'domainGetBlockIoTune',
    (domain, options, scene) => domain.getBlockIoTune(diskOf(scene), options),
    { asks: 'disk' },
  ),
]

const measurement: readonly Sample[] = [
  ofEither('domainSetPerfEvents', (domain, options) => domain.setPerfEvents({ cpuCycles: true }, options)),
  ofEither('domainGetPerfEvents', (domain, options) => domain.getPerfEvents(options)),
  ofDomain('domainStartDirtyRateCalc', 'running', (domain, options) => domain.startDirtyRateCalc(1, options)),
  ofDomain('domainGetSecurityLabel', 'any', (domain, options) => domain.getSecurityLabels(options)),
  ofDomain('domainGetLaunchSecurityInfo', 'any', (domain, options) => domain.getLaunchSecurityInfo(options)),
]

/** Calls of the slots of the facet `domain-tuning`. */
export const domainTuningSamples: readonly Sample[] = [
  ...memory,
  ...vcpus,
  ...iothreads,
  ...shares,
  ...measurement,
]

/** The disk that the endpoint's domain has; where the endpoint does not say, a name for calls that are refused. */
export function diskOf({ endpoint }: Scene): string {
  return endpoint.domain?.disk ?? 'vda'
}

/** The interface that the endpoint's domain has; where the endpoint does not say, a name for calls that are refused. */
export function interfaceOf({ endpoint }: Scene): string {
  return endpoint.domain?.interface ?? 'vnet0'
}
