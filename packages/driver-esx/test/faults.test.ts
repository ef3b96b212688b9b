import { VirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { isFault, virtErrorOf } from '../src/faults.ts'
import { VimFault, VimTransportError, type VimTransportProblem } from '../src/vim/index.ts'

describe('virtErrorOf', () => {
  it.each([
    ['InvalidLogin', 'AUTH_FAILED'],
    ['NotAuthenticated', 'AUTH_FAILED'],
    ['NoPermission', 'ACCESS_DENIED'],
    ['SecurityError', 'ACCESS_DENIED'],
    ['RestrictedVersion', 'OPERATION_UNSUPPORTED'],
    ['NotEnoughLicenses', 'OPERATION_UNSUPPORTED'],
    ['NotSupported', 'OPERATION_UNSUPPORTED'],
    ['NotImplemented', 'OPERATION_UNSUPPORTED'],
    ['MethodNotFound', 'OPERATION_UNSUPPORTED'],
    ['InvalidArgument', 'INVALID_ARG'],
    ['InvalidName', 'INVALID_ARG'],
    ['InvalidLocale', 'INVALID_ARG'],
    ['AlreadyExists', 'OPERATION_FAILED'],
    ['DuplicateName', 'OPERATION_FAILED'],
    ['NotFound', 'OPERATION_FAILED'],
    ['ManagedObjectNotFound', 'OPERATION_FAILED'],
    ['HostConfigFault', 'OPERATION_FAILED'],
    ['PlatformConfigFault', 'OPERATION_FAILED'],
    ['LimitExceeded', 'OPERATION_FAILED'],
    ['ResourceNotAvailable', 'OPERATION_FAILED'],
    ['HostCommunication', 'OPERATION_FAILED'],
    ['HostNotConnected', 'OPERATION_FAILED'],
    ['HostNotReachable', 'OPERATION_FAILED'],
    ['InvalidState', 'OPERATION_INVALID'],
    ['InvalidPowerState', 'OPERATION_INVALID'],
    ['ResourceInUse', 'RESOURCE_BUSY'],
    ['ConcurrentAccess', 'RESOURCE_BUSY'],
    ['TaskInProgress', 'RESOURCE_BUSY'],
    ['RequestCanceled', 'OPERATION_ABORTED'],
    ['Timedout', 'OPERATION_TIMEOUT'],
    ['SystemError', 'INTERNAL_ERROR'],
    ['UnexpectedFault', 'INTERNAL_ERROR'],
    ['RuntimeFault', 'INTERNAL_ERROR'],
    ['InvalidRequest', 'INTERNAL_ERROR'],
    ['InvalidType', 'INTERNAL_ERROR'],
    ['InvalidProperty', 'INTERNAL_ERROR'],
    ['InvalidCollectorVersion', 'INTERNAL_ERROR'],
    ['SomethingNobodyHeardOf', 'OPERATION_FAILED'],
  ])('takes the fault %s for %s', (fault, code) => {
    const error = new VimFault('AddPortGroup', { $type: fault }, 'The words.')
    expect(virtErrorOf(error)).toMatchObject({
      code,
      domain: 'ESX',
      detail: `AddPortGroup: The words. (${fault})`,
      details: { fault, method: 'AddPortGroup' },
      cause: error,
    })
  })

  it('carries what the fault carries', () => {
    const detail = {
      $type: 'ResourceInUse',
      type: 'VirtualSwitch',
      name: 'vSwitch1',
      faultMessage: [{ key: 'k', message: 'Port 3 is connected.' }],
    }
    expect(virtErrorOf(new VimFault('RemoveVirtualSwitch', detail, 'Busy.'))).toMatchObject({
      detail: 'RemoveVirtualSwitch: Busy. (ResourceInUse); Port 3 is connected.',
      details: { fault: 'ResourceInUse', type: 'VirtualSwitch', name: 'vSwitch1' },
    })
  })

  it.each([
    ['unknown-host', 'UNKNOWN_HOST'],
    ['unreachable', 'OPERATION_FAILED'],
    ['proxy', 'OPERATION_FAILED'],
    ['timeout', 'OPERATION_TIMEOUT'],
    ['certificate', 'AUTH_FAILED'],
    ['fingerprint', 'AUTH_FAILED'],
    ['cut', 'RPC'],
    ['too-large', 'RPC'],
    ['not-soap', 'RPC'],
  ] satisfies [VimTransportProblem, string][])('takes the problem %s for %s', (problem, code) => {
    expect(virtErrorOf(new VimTransportError(problem, 'x'))).toMatchObject({ code, details: { problem } })
  })

  it('leaves other errors as they are', () => {
    const errors = [new VirtError('NO_DOMAIN'), new RangeError('x'), 'text']
    expect(errors.map(virtErrorOf)).toEqual(errors)
  })
})

describe('isFault', () => {
  it('asks for the name of the fault', () => {
    const error = virtErrorOf(new VimFault('X', { $type: 'NotFound' }, ''))
    expect(isFault(error, 'AlreadyExists', 'NotFound')).toBe(true)
    expect(isFault(error, 'AlreadyExists')).toBe(false)
    expect(isFault(new VirtError('NO_DOMAIN'), 'NotFound')).toBe(false)
    expect(isFault(undefined, 'NotFound')).toBe(false)
  })
})
