import { isVirtError, VirtError, type ErrorCode } from '@guestwork/util'
import { VimFault, VimTransportError, type VimTransportProblem } from './vim/index.ts'

/** What a fault means, by its name. What is not here is OPERATION_FAILED, or INTERNAL_ERROR where the server is at fault. */
const codeOfFault: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
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
])

/** What a call without an answer means. */
const codeOfProblem: Readonly<Record<VimTransportProblem, ErrorCode>> = {
  'unknown-host': 'UNKNOWN_HOST',
  unreachable: 'OPERATION_FAILED',
  proxy: 'OPERATION_FAILED',
  timeout: 'OPERATION_TIMEOUT',
  certificate: 'AUTH_FAILED',
  fingerprint: 'AUTH_FAILED',
  cut: 'RPC',
  'too-large': 'RPC',
  'not-soap': 'RPC',
}

/**
 * The VirtError for what the vSphere layer throws. `details.fault` and `details.method` name the fault and the method, or
 * `details.problem` what is wrong with the connection (a `VimTransportProblem`); what is no error of that layer, such as
 * the reason of a signal, is given back as it is.
 */
export function virtErrorOf(error: unknown): unknown {
  if (isVirtError(error)) return error
  if (error instanceof VimFault) {
    const code = codeOfFault.get(error.fault) ?? 'OPERATION_FAILED'
    const { $type: fault, faultCause: _cause, faultMessage: _message, ...carried } = error.detail
    return new VirtError(code, `${error.method}: ${messageOf(error)}`, {
      domain: 'ESX',
      cause: error,
      details: { ...carried, fault, method: error.method },
    })
  }
  if (error instanceof VimTransportError) {
    return new VirtError(codeOfProblem[error.problem], error.message, {
      domain: 'ESX',
      cause: error,
      details: { problem: error.problem },
    })
  }
  return error
}

/** Whether an error is the VirtError for one of these faults. */
export function isFault(error: unknown, ...names: readonly string[]): error is VirtError {
  if (!isVirtError(error)) return false
  const { fault } = error.details
  return typeof fault === 'string' && names.includes(fault)
}

function messageOf({ message, fault, detail }: VimFault): string {
  const more = (detail.faultMessage ?? []).flatMap(({ message: text }) => (text === undefined ? [] : [text]))
  return [message.includes(fault) ? message : `${message} (${fault})`, ...more].join('; ')
}
