import { readdirSync, readFileSync } from 'node:fs'
import { formatDomain, parseDomain } from '@guestwork/conf/domain'
import { describe, expect, it } from 'vitest'
import { buildCommand } from '../../src/command/build.ts'
import { completeDomain } from '../../src/definition/complete.ts'
import { liveDomain } from '../../src/guest/live-domain.ts'
import { emulator } from '../emulator.ts'

const folder = new URL('../fixtures/command/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** Completes a definition, as it would be stored. */
function complete(xml: string) {
  const { uuid = '', ...domain } = completeDomain(
    parseDomain(xml, { inactive: true, unknown: 'drop' }),
    emulator,
  )
  return { ...domain, uuid }
}

/** The command line of a definition. */
function build(xml: string): string[] {
  return buildCommand({
    domain: liveDomain(complete(xml), 1),
    emulator,
    folder: '/srv/lib/qemu/domain-1-guest',
    monitorDescriptor: 3,
    now: Date.UTC(2026, 0, 31, 12, 0, 0),
  })
}

/** One option with its value on each line. */
function inLines(args: readonly string[]): string {
  return args
    .map(
      (arg, index) =>
        (arg.startsWith('-') ? arg : ` ${arg}`) + ((args[index + 1]?.startsWith('-') ?? true) ? '\n' : ''),
    )
    .join('')
}

describe.each(readdirSync(folder).filter(name => name.endsWith('.xml') && !name.endsWith('.complete.xml')))(
  '%s',
  name => {
    it('is completed', async () => {
      const text = formatDomain(complete(read(name)), { inactive: true, secure: true })
      await expect(text).toMatchFileSnapshot(`../fixtures/command/${name.replace(/xml$/, 'complete.xml')}`)
    })

    it('completing it again changes nothing', () => {
      const once = formatDomain(complete(read(name)), { inactive: true, secure: true })
      expect(formatDomain(complete(once), { inactive: true, secure: true })).toBe(once)
    })

    it('becomes a command line', async () => {
      await expect(inLines(build(read(name)))).toMatchFileSnapshot(
        `../fixtures/command/${name.replace(/xml$/, 'args')}`,
      )
    })
  },
)

describe('no secret is among the arguments', () => {
  it('a VNC password is only announced', () => {
    const args = build(read('display.xml'))
    expect(args.join(' ')).toContain('password=on')
    expect(args.join(' ')).not.toContain('geheim')
  })
})

describe('what cannot be built is refused', () => {
  const withDevice = (device: string): string => read('plain.xml').replace('<devices>', `<devices>${device}`)
  const withElement = (element: string): string =>
    read('plain.xml').replace('<devices>', `${element}<devices>`)

  it.each([
    [
      "<disk type='network'><source protocol='nbd' name='x'><host name='h'/></source><target dev='vda'/></disk>",
      "type 'network'",
    ],
    [
      "<disk type='file' device='lun'><source file='/x'/><target dev='sda' bus='scsi'/></disk>",
      'a lun on bus',
    ],
    ["<disk type='file'><driver type='cow'/><source file='/x'/><target dev='vda'/></disk>", "format 'cow'"],
    ["<disk type='file'><target dev='vda'/></disk>", 'has no source'],
    ["<interface type='bridge'><source bridge='br0'/></interface>", "type 'bridge' is not supported yet"],
    ["<serial type='spicevmc'/>", "type 'spicevmc' is not supported yet"],
    ["<graphics type='spice'/>", "graphics of type 'spice'"],
    ["<graphics type='vnc' port='80'/>", 'must be in range [5900,65535]'],
    ["<video><model type='xen'/></video>", "video type 'xen'"],
    ["<controller type='ccid'/>", "controllers of type 'ccid'"],
    ["<watchdog model='i6300esb'/>", "'watchdogs' is not supported yet"],
  ])('%s', (device, message) => {
    expect(() => build(withDevice(device))).toThrow(
      expect.objectContaining({
        code: 'CONFIG_UNSUPPORTED',
        message: expect.stringContaining(message) as string,
      }),
    )
  })

  it.each([
    ["<cpu mode='host-passthrough'/>", 'only supported with KVM'],
    ["<cpu mode='custom' match='exact'><model>Pentium60</model></cpu>", "CPU model 'Pentium60'"],
    [
      "<cpu><topology sockets='3' cores='1' threads='1'/></cpu>",
      "CPU topology doesn't match maximum vcpu count",
    ],
    ['<cputune><shares>2048</shares></cputune>', "'cputune' is not supported yet"],
    ["<clock offset='timezone' timezone='Europe/Paris'/>", "offset 'timezone'"],
    ["<seclabel type='none'/>", "'seclabels' is not supported yet"],
  ])('%s', (element, message) => {
    expect(() => build(withElement(element))).toThrow(
      expect.objectContaining({
        code: 'CONFIG_UNSUPPORTED',
        message: expect.stringContaining(message) as string,
      }),
    )
  })

  it('more virtual CPUs than the machine can have', () => {
    expect(() => build(read('plain.xml').replace('<vcpu>1<', '<vcpu>256<'))).toThrow('machine type limit 255')
  })

  it('boot order both ways', () => {
    const disk = "<disk type='file'><source file='/x'/><target dev='vda'/><boot order='1'/></disk>"
    const xml = withDevice(disk).replace('</os>', "<boot dev='hd'/></os>")
    expect(() => build(xml)).toThrow('per-device boot elements cannot be used together with os/boot elements')
  })
})
