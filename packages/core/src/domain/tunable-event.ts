import type { Bitmap, TypedParameters } from '@guestwork/util'
import type { DomainTunablePayload } from '../driver/domain-event-payload.ts'
import { DomainTunableFields } from '../driver/enums/domain-tunable.ts'
import { answeredParameters, type AnsweredParameters, type ParameterObject } from './parameter-object.ts'
import { numbersOf } from './tuning/cpu-map.ts'

const pin = /^cputune\.(vcpupin|iothreadpin)(\d{1,9})$/

/** Limits of CPU or disks were changed: the new values of those that were, named as in `DomainTunableFields`. */
export interface TunableChange extends ParameterObject<typeof DomainTunableFields>, AnsweredParameters {
  /** The virtual CPUs that were pinned. */
  readonly vcpuPins: readonly PinChange[]
  /** The IOThreads that were pinned. */
  readonly iothreadPins: readonly PinChange[]
}

/** A virtual CPU or IOThread that was pinned. */
export interface PinChange {
  /** Its number. */
  readonly number: number
  /** The host CPUs that it may run on. */
  readonly affinity: Bitmap
}

/** The payload with a property for each limit. */
export function tunableChange({ params }: DomainTunablePayload): TunableChange {
  return {
    ...answeredParameters(params, DomainTunableFields),
    vcpuPins: pins(params, 'vcpupin'),
    iothreadPins: pins(params, 'iothreadpin'),
  }
}

function pins(params: TypedParameters, kind: 'vcpupin' | 'iothreadpin'): PinChange[] {
  return params.flatMap(({ field, value }) => {
    const [, pinned, number] = pin.exec(field) ?? []
    if (pinned !== kind || typeof value !== 'string') return []
    const affinity = numbersOf(value)
    return affinity === undefined ? [] : [{ number: Number(number), affinity }]
  })
}
