import { element, formatElement, type Element } from '../../document/element.ts'
import { data, flag, text, type Values } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { givenAmounts, readRate, requireSense, type RateDirection } from '../arguments/rate.ts'
import { pciAddress } from './address.ts'

const modes = ['server', 'client'] as const

/** What the source of an interface is made of. */
interface SourceChoice {
  readonly source: string
  readonly 'source-mode': string | undefined
}

/** `<source>`, by the type of an interface. */
const sources: ReadonlyMap<string, (choice: SourceChoice) => Element> = new Map([
  ['network', ({ source }) => element('source', { network: source })],
  ['bridge', ({ source }) => element('source', { bridge: source })],
  ['direct', ({ source }) => element('source', { dev: source })],
  ['hostdev', hostDevice],
  ['vhostuser', socket],
])

/** The options that say what an interface is connected to. */
export const interfaceSourceOptions = {
  type: data('what it is connected to', { completes: [...sources.keys()] }),
  source: data('name of the network, bridge or device, PCI address, or socket'),
}

/** The options that describe an interface further. */
export const newInterfaceOptions = {
  target: text("the host's name of it"),
  mac: text('MAC address'),
  script: text('script that connects it to the bridge'),
  model: text('model of the card'),
  alias: text('alias, beginning with ua-'),
  inbound: text('what the guest may receive: AVERAGE[,PEAK[,BURST[,FLOOR]]] in KiB/s and KiB'),
  outbound: text('what the guest may send: AVERAGE[,PEAK[,BURST]]'),
}

/** The options that say how its source is used. */
export const sourceUseOptions = {
  managed: flag('the device is taken from the host and given back without further ado'),
  'source-mode': text('which side of the socket it is', { completes: modes }),
}

/** What a user says of an interface. */
export type NewInterfaceChoice = Values<
  typeof interfaceSourceOptions & typeof newInterfaceOptions & typeof sourceUseOptions
>

/**
 * The document of an interface (`cmdAttachInterface`).
 *
 * @throws CommandError `INVALID_ARG` for what does not fit together.
 */
export function newInterfaceDocument(choice: NewInterfaceChoice): string {
  const { type, target, mac, script, model, alias, inbound, outbound } = choice
  const source = sources.get(type)
  if (source === undefined) throw refused(`No support for ${type} in command 'attach-interface'`)
  const mode = choice['source-mode']
  if (mode !== undefined && !modes.some(name => name === mode)) throw refused(`Invalid source mode: ${mode}`)
  const rates = [rate('inbound', inbound), rate('outbound', outbound)].filter(found => found !== undefined)
  return formatElement(
    element('interface', { type, managed: choice.managed ? 'yes' : undefined }, [
      source(choice),
      single('target', 'dev', target),
      single('mac', 'address', mac),
      single('script', 'path', script),
      single('model', 'type', model),
      single('alias', 'name', alias),
      rates.length === 0 ? undefined : element('bandwidth', {}, rates),
    ]),
  )
}

function hostDevice({ source }: SourceChoice): Element {
  const address = pciAddress(source)
  if (address === undefined) throw refused(`cannot parse pci address '${source}' for network interface`)
  return element('source', {}, [element('address', address)])
}

function socket({ source, 'source-mode': mode }: SourceChoice): Element {
  if (mode === undefined) throw refused('source-mode is mandatory')
  return element('source', { type: 'unix', path: source, mode })
}

function single(name: string, key: string, value: string | undefined): Element | undefined {
  return value === undefined ? undefined : element(name, { [key]: value })
}

function rate(direction: RateDirection, text: string | undefined): Element | undefined {
  if (text === undefined) return undefined
  const given = readRate(text)
  requireSense(direction, given, false)
  const amounts = givenAmounts(given).map(([part, amount]) => [part, String(amount)] as const)
  return element(direction, Object.fromEntries(amounts))
}

function refused(line: string): CommandError {
  return new CommandError('INVALID_ARG', [line])
}
