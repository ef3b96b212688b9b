import { describe, expect, expectTypeOf, it } from 'vitest'
import { DomainState, type DomainReasonName, type DomainStateName } from '../src/index.ts'
import { domainStatus } from '../src/domain/state.ts'
import { enumName } from '../src/enum-name.ts'

describe('the names of numbers', () => {
  it('are those of libvirt’s enumerations in lower case with hyphens', () => {
    expect(enumName({ ONE: 1, TWO_AND_MORE: 2 }, 2)).toBe('two-and-more')
    expect(domainStatus({ state: DomainState.PAUSED, reason: 5 })).toEqual({
      state: 'paused',
      reason: 'ioerror',
    })
  })

  it('are unknown for numbers of a newer host', () => {
    expect(domainStatus({ state: 99, reason: 1 })).toEqual({
      state: 'unknown',
      reason: 'unknown',
    })
    expect(domainStatus({ state: DomainState.RUNNING, reason: 99 })).toEqual({
      state: 'running',
      reason: 'unknown',
    })
  })

  it('are typed', () => {
    expectTypeOf<'pmsuspended'>().toExtend<DomainStateName>()
    expectTypeOf<'booted' | 'from-snapshot'>().toExtend<DomainReasonName>()
    expectTypeOf<'nonsense'>().not.toExtend<DomainReasonName>()
  })
})
