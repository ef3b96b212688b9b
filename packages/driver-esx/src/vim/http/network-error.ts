import { VimTransportError } from '../errors.ts'

const unknownHost: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA'])

/** What a failure of a socket means for the connection to somewhere. */
export function describeNetworkError(error: Error, where: string): VimTransportError {
  if (error instanceof VimTransportError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (unknownHost.has(code)) {
    return new VimTransportError('unknown-host', `${where}: its address cannot be found out (${code})`, error)
  }
  if (code === 'ETIMEDOUT')
    return new VimTransportError('timeout', `${where} does not answer (${code})`, error)
  return new VimTransportError('unreachable', `no connection to ${where}: ${reasonOf(error, code)}`, error)
}

function reasonOf(error: Error, code: string): string {
  if (code === 'ECONNREFUSED') return 'it was refused'
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'the other side closed it'
  return code === '' ? error.message : code
}
