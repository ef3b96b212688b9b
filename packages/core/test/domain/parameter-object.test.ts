import { describe, expect, expectTypeOf, it } from 'vitest'
import type { TypedParameters } from '@guestwork/util'
import {
  readParameters,
  writeParameters,
  type NamedParameters,
  type ParameterObject,
} from '../../src/domain/parameter-object.ts'
import type { BlockIoTune, InterfaceBandwidth } from '../../src/domain/tuning/bandwidth-parameters.ts'
import type { IothreadParameters } from '../../src/domain/tuning/iothread.ts'
import type { PerfEvents } from '../../src/domain/tuning/measurement.ts'
import type { MemoryParameters } from '../../src/domain/tuning/memory.ts'
import type { SchedulerParameters } from '../../src/domain/tuning/scheduler.ts'
import type { LaunchSecurityInfo } from '../../src/domain/tuning/security.ts'
import type {
  DomainBlockIoTuneFields,
  DomainInterfaceBandwidthFields,
  DomainIothreadFields,
  DomainLaunchSecurityFields,
  DomainMemoryFields,
  DomainPerfEventFields,
  DomainSchedulerFields,
} from '../../src/index.ts'

const fields = { cpu_shares: 'ullong', 'rx.bytes': 'llong', 'poll-max': 'uint', on: 'boolean' } as const

describe('typed parameters as an object', () => {
  it('have properties that are named after their fields', () => {
    const parameters: TypedParameters = [
      { field: 'cpu_shares', type: 'ullong', value: 2n ** 63n },
      { field: 'rx.bytes', type: 'llong', value: -1n },
      { field: 'poll-max', type: 'uint', value: 7 },
      { field: 'on', type: 'boolean', value: false },
    ]
    const object = readParameters(parameters, fields)
    expect(object).toEqual({ cpuShares: 2n ** 63n, rxBytes: -1n, pollMax: 7, on: false })
    expect(writeParameters(object, fields)).toEqual(parameters)
  })

  it('leave out a field that is not known, repeated or of another kind', () => {
    const parameters: TypedParameters = [
      { field: '__proto__', type: 'string', value: 'x' },
      { field: 'cpu_shares', type: 'string', value: '7' },
      { field: 'on', type: 'boolean', value: true },
      { field: 'on', type: 'boolean', value: false },
    ]
    expect(readParameters(parameters, fields)).toEqual({ on: true })
  })

  it('take a number of either sign for what it is', () => {
    const parameters: TypedParameters = [{ field: 'cpu_shares', type: 'llong', value: 5n }]
    expect(readParameters(parameters, fields)).toEqual({ cpuShares: 5n })
  })

  it('are set under their own names where they have no property, and an answer can be given back', () => {
    const other = { field: 'newer', type: 'int', value: 3 } as const
    const answered = {
      cpuShares: 5n,
      parameters: [{ field: 'cpu_shares', type: 'ullong', value: 4n }, other],
    }
    expect(writeParameters(answered as ParameterObject<typeof fields> & NamedParameters, fields)).toEqual([
      { field: 'cpu_shares', type: 'ullong', value: 5n },
      other,
    ])
  })

  it('refuse what they do not know or cannot hold', () => {
    const write = (object: object) => () => writeParameters(object, fields)
    expect(write({ cpuShare: 5n })).toThrow(expect.objectContaining({ code: 'ARGUMENT_UNSUPPORTED' }))
    expect(write({ cpuShares: 5 })).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
    expect(write({ pollMax: -1 })).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
    expect(write({ parameters: [{ field: 'x', type: 'int', value: '1' }] })).toThrow(/is no int/)
  })
})

it('each interface of parameters has exactly the fields of its family', () => {
  type Own<T> = Omit<T, 'parameters'>
  expectTypeOf<Own<SchedulerParameters>>().toEqualTypeOf<ParameterObject<typeof DomainSchedulerFields>>()
  expectTypeOf<Own<MemoryParameters>>().toEqualTypeOf<ParameterObject<typeof DomainMemoryFields>>()
  expectTypeOf<Own<IothreadParameters>>().toEqualTypeOf<ParameterObject<typeof DomainIothreadFields>>()
  expectTypeOf<Own<BlockIoTune>>().toEqualTypeOf<ParameterObject<typeof DomainBlockIoTuneFields>>()
  expectTypeOf<Own<PerfEvents>>().toEqualTypeOf<ParameterObject<typeof DomainPerfEventFields>>()
  expectTypeOf<LaunchSecurityInfo>().toEqualTypeOf<ParameterObject<typeof DomainLaunchSecurityFields>>()
  expectTypeOf<Own<InterfaceBandwidth>>().toEqualTypeOf<
    ParameterObject<typeof DomainInterfaceBandwidthFields>
  >()
})
