/**
 * What arguments must be beyond their type: what libvirt's public functions refuse before any driver is asked.
 *
 * @packageDocumentation
 */
import { DomainBlockRebaseFlag } from '../enums/domain-block.ts'
import { DomainMetadataType } from '../enums/domain-definition.ts'
import { StorageVolumeResizeFlag } from '../enums/storage-volume.ts'
import type { SlotArguments, SlotName } from './index.ts'

/** What one argument must be: a number, or the length of a text, a list or bytes. */
export interface AmountRule {
  /** Its name in the contract. */
  readonly parameter: string
  /** `positive` and `non-zero` differ in libvirt's words alone, where the argument cannot be below zero. */
  readonly must: 'non-zero' | 'positive' | 'non-negative' | 'non-empty'
  /** Its name in libvirt's function, where that is another one. */
  readonly called?: string
}

/** What arguments must be to each other; answers what is wrong with them, undefined where nothing is. */
export type RelationRules = {
  readonly [N in SlotName]?: (...args: SlotArguments<N>) => string | undefined
}

const mostKeys = 16
const copyOnly =
  DomainBlockRebaseFlag.SHALLOW |
  DomainBlockRebaseFlag.REUSE_EXT |
  DomainBlockRebaseFlag.COPY_RAW |
  DomainBlockRebaseFlag.COPY_DEV
const relative = StorageVolumeResizeFlag.DELTA | StorageVolumeResizeFlag.SHRINK

const memory: readonly AmountRule[] = [{ parameter: 'memory', must: 'non-zero' }]
const vcpus: readonly AmountRule[] = [{ parameter: 'nvcpus', must: 'non-zero' }]
const cpumap: readonly AmountRule[] = [{ parameter: 'cpumap', must: 'positive', called: 'maplen' }]
const parameters: readonly AmountRule[] = [{ parameter: 'params', must: 'positive', called: 'nparams' }]
const disk: readonly AmountRule[] = [{ parameter: 'path', must: 'non-empty', called: 'disk' }]
const callback: readonly AmountRule[] = [
  { parameter: 'callbackId', must: 'non-negative', called: 'callbackID' },
]

/** The rules of each slot that has any for single arguments. */
export const amountRules: Readonly<Partial<Record<SlotName, readonly AmountRule[]>>> = {
  connectDomainEventDeregisterAny: callback,
  connectNetworkEventDeregisterAny: callback,
  connectNodeDeviceEventDeregisterAny: callback,
  connectSecretEventDeregisterAny: callback,
  connectStoragePoolEventDeregisterAny: callback,
  domainBlockPeek: disk,
  domainDelIOThread: [{ parameter: 'iothreadId', must: 'non-zero', called: 'iothread_id' }],
  domainGetBlockInfo: disk,
  domainLookupByID: [{ parameter: 'id', must: 'non-negative' }],
  domainOpenGraphics: [{ parameter: 'fd', must: 'non-negative' }],
  domainPinEmulator: cpumap,
  domainPinIOThread: cpumap,
  domainPinVcpu: cpumap,
  domainPinVcpuFlags: cpumap,
  domainRename: [{ parameter: 'newName', must: 'non-empty', called: 'new_name' }],
  domainSendKey: [{ parameter: 'keycodes', must: 'positive', called: 'nkeycodes' }],
  domainSendProcessSignal: [{ parameter: 'pidValue', must: 'non-zero', called: 'pid_value' }],
  domainSetBlockIoTune: parameters,
  domainSetIOThreadParams: parameters,
  domainSetInterfaceParameters: parameters,
  domainSetLaunchSecurityState: parameters,
  domainSetMaxMemory: memory,
  domainSetMemory: memory,
  domainSetMemoryFlags: memory,
  domainSetMemoryParameters: parameters,
  domainSetMemoryStatsPeriod: [{ parameter: 'period', must: 'non-negative' }],
  domainSetNumaParameters: parameters,
  domainSetPerfEvents: parameters,
  domainSetVcpus: vcpus,
  domainSetVcpusFlags: vcpus,
  nodeAllocPages: [
    { parameter: 'pageSizes', must: 'non-zero', called: 'npages' },
    { parameter: 'cellCount', must: 'non-zero' },
  ],
}

/** The rules of each slot that has any for several arguments together. */
export const relationRules: RelationRules = {
  domainBlockRebase: (_domain, _path, base, _bandwidth, flags) => {
    if ((flags & DomainBlockRebaseFlag.COPY) === 0)
      return (flags & copyOnly) === 0 ? undefined : 'use of flags requires a copy job'
    return base === undefined ? 'base in virDomainBlockRebase must not be NULL' : undefined
  },
  domainGetCPUStats: (_domain, startCpu, ncpus) => {
    if (startCpu < -1) return 'start_cpu in virDomainGetCPUStats must be zero or greater'
    return startCpu === -1 && ncpus !== 1 ? 'ncpus must be 1 when start_cpu is -1' : undefined
  },
  domainGetMetadata: (_domain, type, uri) => wrongUri('virDomainGetMetadata', type, uri),
  domainSendKey: (_domain, _codeset, _holdtime, keycodes) =>
    keycodes.length > mostKeys ? `nkeycodes must be <= ${String(mostKeys)}` : undefined,
  domainSetMetadata: (_domain, type, text, key, uri) => {
    const api = 'virDomainSetMetadata'
    if (type === DomainMetadataType.TITLE && text?.includes('\n') === true)
      return "metadata title can't contain newlines"
    const element = type === DomainMetadataType.ELEMENT
    const wrong = wrongUri(api, type, uri)
    if (wrong !== undefined) return wrong
    if (element) return text !== undefined && key === undefined ? `key in ${api} must not be NULL` : undefined
    return isText(type) && key !== undefined ? `key in ${api} must be NULL` : undefined
  },
  storageVolResize: (_volume, capacity, flags) =>
    capacity === 0n && (flags & relative) === 0
      ? "capacity in virStorageVolResize cannot be zero without 'delta' or 'shrink' flags set"
      : undefined,
}

function wrongUri(api: string, type: number, uri: string | undefined): string | undefined {
  if (type === DomainMetadataType.ELEMENT)
    return uri === undefined ? `uri in ${api} must not be NULL` : undefined
  return isText(type) && uri !== undefined ? `uri in ${api} must be NULL` : undefined
}

/** Whether it is a kind that libvirt 9.0 knows as plain text; newer ones are the driver's to judge. */
function isText(type: number): boolean {
  return type === DomainMetadataType.DESCRIPTION || type === DomainMetadataType.TITLE
}
