import { stat } from 'node:fs/promises'
import { element, formatElement, textElement, type Element } from '../../document/element.ts'
import { flag, text, type Values } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { diskAddress } from './address.ts'

const sourceTypes = ['block', 'file', 'network'] as const
const modes = ['readonly', 'shareable'] as const

const buses = ['virtio', 'scsi', 'sata', 'usb', 'ide', 'fdc', 'sd', 'xen']
const cacheModes = ['none', 'writethrough', 'writeback', 'directsync', 'unsafe']

/** The options that describe a disk. */
export const newDiskOptions = {
  targetbus: text('bus of the target', { completes: buses }),
  driver: text('driver on the host, such as qemu'),
  subdriver: text('format of the source, such as qcow2'),
  iothread: text('number of the IOThread that serves it'),
  cache: text("how the host's cache is used", { completes: cacheModes }),
  io: text('how requests are made on the host', { completes: ['native', 'threads', 'io_uring'] }),
  type: text('what it is for the guest', { completes: ['disk', 'cdrom', 'floppy', 'lun'] }),
  mode: text('how it can be used', { completes: modes }),
  sourcetype: text('what the source is', { completes: sourceTypes }),
  serial: text('serial number'),
  wwn: text('World Wide Name: 16 hexadecimal digits'),
  alias: text('alias, beginning with ua-'),
  rawio: flag('its user needs raw access to the device'),
  address: text('address, such as pci:0000.00.04.0 or scsi:0.0.1'),
  multifunction: flag('several functions share the PCI slot'),
}

/** The options that describe a disk on a server. */
export const serverOptions = {
  'source-protocol': text('protocol of the server'),
  'source-host-name': text('server, and its port: NAME[:PORT]'),
  'source-host-transport': text('how the server is reached', { completes: ['tcp', 'rdma', 'unix'] }),
  'source-host-socket': text('socket of the server'),
}

/** What a user says of a disk. */
export type NewDiskChoice = Values<typeof newDiskOptions & typeof serverOptions> & {
  /** File, device, or name on the server; may be empty. */
  readonly source: string
  /** Where the guest has it, such as `vdb`. */
  readonly target: string
}

/**
 * The document of a disk (`virshBuildDiskXML`).
 *
 * @throws CommandError `INVALID_ARG` for what does not fit together.
 */
export async function newDiskDocument(choice: NewDiskChoice): Promise<string> {
  const { target, alias, serial, wwn, address, mode } = choice
  const type = await sourceType(choice)
  if (mode !== undefined && !modes.some(name => name === mode))
    throw refused(`No support for ${mode} in command 'attach-disk'`)
  if (wwn !== undefined && !/^(?:0x)?[\da-f]{16}$/i.test(wwn)) throw malformedWwn(wwn)
  return formatElement(
    element('disk', { type, device: choice.type, rawio: choice.rawio ? 'yes' : undefined }, [
      driver(choice),
      source(type, choice),
      element('target', { dev: target, bus: choice.targetbus }),
      mode === undefined ? undefined : element(mode),
      textElement('serial', serial),
      alias === undefined ? undefined : element('alias', { name: alias }),
      textElement('wwn', wwn),
      address === undefined ? undefined : diskAddress(address, target, choice.multifunction),
    ]),
  )
}

type SourceType = (typeof sourceTypes)[number]

/** What the source is: as the user says, as the driver wants it, or as it lies on this machine. */
async function sourceType(choice: NewDiskChoice): Promise<SourceType> {
  const { sourcetype, driver, 'source-protocol': protocol } = choice
  const type = sourceTypes.find(name => name === sourcetype)
  if (sourcetype !== undefined && type === undefined) throw refused(`Unknown source type: '${sourcetype}'`)
  if (type !== undefined && (type === 'network') !== (protocol !== undefined))
    throw refused('--source-protocol option requires --sourcetype network')
  if (type !== undefined) return type
  if (protocol !== undefined) return 'network'
  if (driver === 'file' || driver === 'tap') return 'file'
  const found = await stat(choice.source).catch(() => undefined)
  return found?.isBlockDevice() === true ? 'block' : 'file'
}

function driver({ driver: name, subdriver: type, iothread, cache, io }: NewDiskChoice): Element | undefined {
  const attributes = { name, type, iothread, cache, io }
  return Object.values(attributes).every(value => value === undefined)
    ? undefined
    : element('driver', attributes)
}

function source(type: SourceType, choice: NewDiskChoice): Element {
  if (type !== 'network') return element('source', { [type === 'block' ? 'dev' : 'file']: choice.source })
  return element('source', { protocol: choice['source-protocol'], name: choice.source }, [host(choice)])
}

function host(choice: NewDiskChoice): Element | undefined {
  const { 'source-host-transport': transport, 'source-host-socket': socket } = choice
  const server = choice['source-host-name']
  if (server === undefined && transport === undefined && socket === undefined) return undefined
  const [, name, port] = /^([^:]*)(?::(.*))?$/s.exec(server ?? '') ?? []
  return element('host', { transport, name: server === undefined ? undefined : name, port, socket })
}

function malformedWwn(wwn: string): CommandError {
  return new CommandError('INTERNAL_ERROR', [`internal error: Malformed wwn: ${wwn}`])
}

function refused(line: string): CommandError {
  return new CommandError('INVALID_ARG', [line])
}
