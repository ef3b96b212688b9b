import { flag, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { displaysOf, firstVncPort, type Display } from './displays.ts'
import { domainOption, findDomain } from './domain-argument.ts'

/** `domdisplay`: where clients find the graphical displays of a domain. */
export const domdisplay = connectedCommand({
  options: {
    domain: domainOption,
    'include-password': flag('with the password'),
    type: text('only of this protocol, such as vnc'),
    all: flag('each display, not just the first'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    if (domain.id === undefined) throw new CommandError('OPERATION_INVALID', ['Domain is not running'])
    const { parseDomain } = await import('@guestwork/conf/domain')
    const xml = await domain.getXml({ secure: options['include-password'] })
    const displays = displaysOf(parseDomain(xml, { unknown: 'drop' })).filter(
      ({ type }) => options.type === undefined || type === options.type,
    )
    if (displays.length === 0)
      throw new CommandError('INVALID_ARG', [
        options.type === undefined
          ? 'No graphical display found'
          : `No graphical display with type '${options.type}' found`,
      ])
    const uris = displays.slice(0, options.all ? undefined : 1).map(displayUri)
    output.result(uris)
    output.print(uris.map(uri => `${uri}\n`).join(''))
  },
})

function displayUri({ type, host, port, tlsPort, socket, password }: Display): string {
  const secret = password === undefined ? '' : type === 'vnc' ? `:${password}@` : ''
  if (socket !== undefined) return `${type}+unix://${secret}${socket}`
  const place = host.includes(':') ? `[${host}]` : host
  const shownPort = type === 'vnc' ? port - firstVncPort : port
  const parameters = [
    ...(tlsPort > 0 ? [`tls-port=${tlsPort}`] : []),
    ...(type === 'spice' && password !== undefined ? [`password=${password}`] : []),
  ]
  const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`
  return `${type}://${secret}${place}${port > 0 ? `:${shownPort}` : ''}${query}`
}
