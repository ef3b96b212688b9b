import type { ChardevTcp } from '@guestwork/conf/domain'
import type { ConfigReader } from '../config-reader.ts'
import type { ConfigWriter } from '../config-writer.ts'
import { refuseEntry } from '../mismatch.ts'

type Protocol = NonNullable<ChardevTcp['protocol']>

const uri =
  /^(?:([a-z][a-z0-9+.-]*):)?\/\/(?:[^@/?#\s]*@)?(?:\[([^\]\s]*)\]|([^:/?#\s]*))(?::(\d{1,9}))?(?:[/?#]\S*)?$/i

/** What VMware's schemes are in libvirt's words. */
const protocols: ReadonlyMap<string, Protocol> = new Map([
  ...(['tcp', 'tcp4', 'tcp6'] as const).map(scheme => [scheme, 'raw'] as const),
  ['telnet', 'telnet'],
  ['telnets', 'telnets'],
  ...(['ssl', 'tcp+ssl', 'tcp4+ssl', 'tcp6+ssl'] as const).map(scheme => [scheme, 'tls'] as const),
])

/** The scheme that is written for each protocol. */
const schemes: Readonly<Record<Protocol, string>> = {
  raw: 'tcp',
  telnet: 'telnet',
  telnets: 'telnets',
  tls: 'ssl',
}

/** Where a server listens that names no host. */
const everywhere = '0.0.0.0'

/** A serial port that connects to a URI or listens at it. */
export function readNetwork(config: ConfigReader, prefix: string): ChardevTcp {
  const key = `${prefix}.fileName`
  const name = config.requiredText(key)
  const end = config.word(`${prefix}.network.endPoint`, ['server', 'client'] as const, "'server' or 'client'")
  const mode = end === 'client' ? 'connect' : 'bind'
  const [, scheme, bracketed, plain, service] = uri.exec(name) ?? []
  if (service === undefined || Number(service) === 0)
    return refuseEntry(
      key,
      name,
      `VMX entry '${key}' doesn't contain a port part: '${name}', expecting 'tcp://host:port'`,
    )
  const host = bracketed ?? plain ?? ''
  if (host === '' && mode === 'connect') refuseEntry(key, name, `VMX entry '${key}' names no host: '${name}'`)
  if (host === '')
    config.note(key, 'approximated', `a server without an address becomes one at ${everywhere}`)
  const source = { mode, host: host === '' ? everywhere : host, service: String(Number(service)) } as const
  return { type: 'tcp', source, protocol: readProtocol(scheme, key, config) }
}

function readProtocol(scheme: string | undefined, key: string, config: ConfigReader): Protocol {
  if (scheme === undefined) return 'raw'
  const protocol =
    protocols.get(scheme.toLowerCase()) ??
    refuseEntry(
      key,
      scheme,
      `VMX entry '${key}' contains unsupported scheme '${scheme}', expecting one of ${[...protocols.keys()].join(', ')}`,
    )
  if (scheme.toLowerCase() !== schemes[protocol])
    config.note(key, 'approximated', `a domain knows the scheme '${scheme}' as '${schemes[protocol]}'`)
  return protocol
}

/** Writes such a port. */
export function writeNetwork(
  { source, protocol = 'raw' }: ChardevTcp,
  prefix: string,
  config: ConfigWriter,
): void {
  const { mode, host = '', service = '' } = source ?? {}
  config.setAll(prefix, {
    fileType: 'network',
    fileName: `${schemes[protocol]}://${host.includes(':') ? `[${host}]` : host}:${service}`,
    'network.endPoint': mode === 'connect' ? 'client' : 'server',
  })
}
