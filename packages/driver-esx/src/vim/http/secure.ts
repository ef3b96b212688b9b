import { isIP, type Socket } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import { VimTransportError } from '../errors.ts'
import { authorityOf, type Endpoint } from './endpoint.ts'
import { describeNetworkError } from './network-error.ts'

/**
 * Begins TLS on a connection and checks the server's certificate before anything is sent.
 *
 * @throws VimTransportError `certificate`, `fingerprint` or `unreachable`
 */
export function secure(socket: Socket, endpoint: Endpoint): Promise<TLSSocket> {
  const { host, verify = true, fingerprint, ca } = endpoint
  return new Promise((resolve, reject) => {
    const tls = connect({
      socket,
      host,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(ca === undefined ? {} : { ca }),
      rejectUnauthorized: verify && fingerprint === undefined,
    })
    tls.once('secureConnect', () => {
      tls.removeAllListeners('error')
      const problem = fingerprint === undefined ? undefined : fingerprintProblem(tls, fingerprint)
      if (problem === undefined) resolve(tls)
      else reject(problem)
    })
    tls.once('error', (error: Error) => reject(describeTlsError(error, authorityOf(endpoint))))
    tls.once('close', () =>
      reject(
        new VimTransportError('unreachable', `${authorityOf(endpoint)} closed the connection during TLS`),
      ),
    )
  })
}

function fingerprintProblem(tls: TLSSocket, wanted: string): VimTransportError | undefined {
  const certificate = tls.getPeerX509Certificate()
  const plain = (fingerprint: string) => fingerprint.replaceAll(':', '').toLowerCase()
  const found = [certificate?.fingerprint256, certificate?.fingerprint].map(each => each ?? '')
  if (certificate !== undefined && found.some(each => plain(each) === plain(wanted))) return undefined
  const [sha256 = ''] = found
  return new VimTransportError(
    'fingerprint',
    `the server's certificate is not the pinned one: its SHA-256 fingerprint is ${sha256}, ${wanted} is wanted`,
  )
}

function describeTlsError(error: Error, where: string): VimTransportError {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (!/CERT|SIGNATURE|ALTNAME|ISSUER|CRL/.test(code)) return describeNetworkError(error, where)
  return new VimTransportError(
    'certificate',
    `the certificate of ${where} cannot be verified: ${error.message} (${code})`,
    error,
  )
}
