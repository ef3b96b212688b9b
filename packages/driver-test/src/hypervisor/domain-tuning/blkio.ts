import type { Blkiotune } from '@guestwork/conf/domain'
import { DomainBlkioFields, type DomainRef } from '@guestwork/core'
import { checkTypedParameters, typedParametersFromObject, type TypedParameters } from '@guestwork/util'
import type { TestCall } from '../../session.ts'
import { changeChosen, chosenDefinition } from '../affected-definition.ts'
import { formatBlkioDevices, withBlkioDevices, type BlkioDeviceField } from './blkio-devices.ts'

const deviceFields: readonly BlkioDeviceField[] = [
  'device_weight',
  'device_read_iops_sec',
  'device_write_iops_sec',
  'device_read_bytes_sec',
  'device_write_bytes_sec',
]

/** How it shares the host's disks. */
export function testDomainGetBlkioParameters(
  { session }: TestCall,
  ref: DomainRef,
  flags: number,
): TypedParameters {
  const { blkiotune = {} } = chosenDefinition(session.node.get(ref), flags)
  const lists: Partial<Record<BlkioDeviceField, string>> = Object.fromEntries(
    deviceFields.map(field => [field, formatBlkioDevices(blkiotune, field)] as const),
  )
  return typedParametersFromObject({ weight: blkiotune.weight ?? 0, ...lists }, DomainBlkioFields)
}

/** Sets how it shares the host's disks. */
export function testDomainSetBlkioParameters(
  { session }: TestCall,
  ref: DomainRef,
  params: TypedParameters,
  flags: number,
): void {
  checkTypedParameters(params, DomainBlkioFields)
  changeChosen(session.node.get(ref), flags, definition => ({
    ...definition,
    blkiotune: params.reduce(withParameter, definition.blkiotune ?? {}),
  }))
}

function withParameter(blkiotune: Blkiotune, { field, value }: TypedParameters[number]): Blkiotune {
  if (typeof value === 'number') return { ...blkiotune, weight: value }
  const list = deviceFields.find(each => each === field)
  if (list === undefined) return blkiotune
  return { ...blkiotune, devices: withBlkioDevices(blkiotune.devices ?? [], list, String(value)) }
}
