import type { Disk, DiskIoTune, Domain } from '@guestwork/conf/domain'
import { DomainBlockIoTuneFields, type DomainRef } from '@guestwork/core'
import {
  typedParametersFromObject,
  typedParametersToObject,
  VirtError,
  type TypedParameterObject,
  type TypedParameters,
} from '@guestwork/util'
import type { TestCall } from '../../session.ts'
import { changeChosen, chosenDefinition } from '../affected-definition.ts'
import { findDisk } from '../domain-disk.ts'

type Limits = TypedParameterObject<typeof DomainBlockIoTuneFields>
type LimitName = Exclude<keyof typeof DomainBlockIoTuneFields, 'group_name'>

const largest = 1_000_000_000_000_000n
const names = Object.keys(DomainBlockIoTuneFields) as (keyof typeof DomainBlockIoTuneFields)[]
const limitNames = names.filter((name): name is LimitName => name !== 'group_name')
const measures = ['bytes_sec', 'iops_sec', 'bytes_sec_max', 'iops_sec_max'] as const
const bounded = ['bytes_sec', 'iops_sec'].flatMap(measure =>
  ['total', 'read', 'write'].map(kind => `${kind}_${measure}`),
)

/** How much one of its disks may move. */
export function testDomainGetBlockIoTune(
  { session }: TestCall,
  ref: DomainRef,
  path: string | undefined,
  flags: number,
): TypedParameters {
  const definition = chosenDefinition(session.node.get(ref), flags)
  const { iotune = {} } = path === undefined ? {} : diskOf(definition, path)
  return typedParametersFromObject(limitsOf(iotune), DomainBlockIoTuneFields)
}

/** Limits how much one of its disks may move. */
export function testDomainSetBlockIoTune(
  { session }: TestCall,
  ref: DomainRef,
  path: string,
  params: TypedParameters,
  flags: number,
): void {
  const wanted = typedParametersToObject(params, DomainBlockIoTuneFields)
  changeChosen(session.node.get(ref), flags, definition => {
    const disk = diskOf(definition, path)
    const limits = { ...limitsOf(disk.iotune ?? {}), ...wanted }
    checkLimits(limits, wanted)
    const disks = (definition.devices?.disks ?? []).map(each =>
      each === disk ? { ...each, iotune: iotuneOf(limits) } : each,
    )
    return { ...definition, devices: { ...definition.devices, disks } }
  })
}

function diskOf(definition: Domain, path: string): Disk {
  const disk = findDisk(definition, path)
  if (disk !== undefined) return disk
  throw invalid(`disk '${path}' was not found in the domain config`)
}

/** As in libvirt's mock, a rate must not exceed its burst even where no burst is set. */
function checkLimits(limits: Limits, wanted: Limits): void {
  if (limitNames.some(name => (wanted[name] ?? 0n) > largest)) {
    const message = `block I/O throttle limit value must be no more than ${String(largest)}`
    throw new VirtError('ARGUMENT_UNSUPPORTED', message, { domain: 'TEST' })
  }
  for (const measure of measures) {
    const parts = isSet(limits, `read_${measure}`) || isSet(limits, `write_${measure}`)
    if (parts && isSet(limits, `total_${measure}`)) {
      throw invalid(`total and read/write of ${measure} cannot be set at the same time`)
    }
  }
  const tooHigh = bounded.find(name => numberOf(limits, name) > numberOf(limits, `${name}_max`))
  if (tooHigh !== undefined) throw invalid(`${tooHigh} cannot be set higher than ${tooHigh}_max `)
}

function isSet(limits: Limits, name: string): boolean {
  return numberOf(limits, name) !== 0n
}

function numberOf(limits: Limits, name: string): bigint {
  const known = limitNames.find(each => each === name)
  return (known === undefined ? undefined : limits[known]) ?? 0n
}

/** The limits under the names of their parameters, with 0 for what is not set. */
function limitsOf(iotune: DiskIoTune): Limits {
  const values = new Map<string, unknown>(Object.entries(iotune))
  return Object.fromEntries(
    names.map(name => [name, values.get(camelCase(name)) ?? (name === 'group_name' ? '' : 0n)]),
  )
}

function iotuneOf(limits: Limits): DiskIoTune {
  const set = Object.entries(limits).filter(([, value]) => value !== 0n && value !== '')
  return Object.fromEntries(set.map(([name, value]) => [camelCase(name), value]))
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function invalid(message: string): VirtError {
  return new VirtError('INVALID_ARG', message, { domain: 'TEST' })
}
