import { isVirtError, VirtError, type ErrorCode } from '@guestwork/util'
import { VimFault, VimTransportError, type VimTransportProblem } from './vim/index.ts'

/** What faults mean. One that is not here is OPERATION_FAILED. */
const faultsOfCode: readonly (readonly [code: ErrorCode, faults: readonly string[]])[] = [
  ['AUTH_FAILED', ['InvalidLogin', 'NotAuthenticated']],
  ['ACCESS_DENIED', ['NoPermission', 'SecurityError']],
  [
    'OPERATION_UNSUPPORTED',
    ['RestrictedVersion', 'NotEnoughLicenses', 'NotSupported', 'NotImplemented', 'MethodNotFound'],
  ],
  ['INVALID_ARG', ['InvalidArgument', 'InvalidName', 'InvalidLocale']],
  ['OPERATION_INVALID', ['InvalidState', 'InvalidPowerState']],
  ['RESOURCE_BUSY', ['ResourceInUse', 'ConcurrentAccess', 'TaskInProgress']],
  ['OPERATION_ABORTED', ['RequestCanceled']],
  ['OPERATION_TIMEOUT', ['Timedout']],
  ['INTERNAL_ERROR', ['SystemError', 'UnexpectedFault', 'RuntimeFault']],
  ['INTERNAL_ERROR', ['InvalidRequest', 'InvalidType', 'InvalidProperty', 'InvalidCollectorVersion']],
]

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
    const [code] = faultsOfCode.find(([, faults]) => faults.includes(error.fault)) ?? ['OPERATION_FAILED']
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
