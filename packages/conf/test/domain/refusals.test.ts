import { expect, it } from 'vitest'
import { checkDomain, fillDomainDefaults, parseDomain } from '../../src/domain/index.ts'
import { refusal } from '../codec/refusal.ts'

const guest = (inside: string): string =>
  `<domain type='test'><name>a</name><memory>1048576</memory><os><type>hvm</type></os>\n${inside}\n</domain>`
const judged = (xml: string): void => {
  checkDomain(fillDomainDefaults(parseDomain(xml, { inactive: true, unknown: 'drop' })))
}

const nodes = (cells: string, links = ''): string => `<vcpu>2</vcpu><cpu><numa>${cells}${links}</numa></cpu>`
const cell = (id: number, inside = ''): string =>
  `<cell id='${id}' cpus='${id}' memory='512'>${inside}</cell>`
const two = cell(0) + cell(1)
const latency = (ends: string): string =>
  `<interconnects><latency ${ends} type='access' value='5'/></interconnects>`

it.each([
  ['INTERNAL_ERROR', 'no processor', '<vcpu>0</vcpu>'],
  ['CONFIG_UNSUPPORTED', 'an unknown ability', '<features><flying/></features>'],
  ['CONFIG_UNSUPPORTED', 'an unknown ability of KVM', '<features><kvm><flying/></kvm></features>'],
  ['XML_ERROR', 'an ability of KVM that is neither on nor off', '<features><kvm><hidden/></kvm></features>'],
  ['XML_ERROR', 'nodes without any', nodes('')],
  ['XML_ERROR', 'a link from a node that is not there', nodes(two, latency("initiator='7' target='0'"))],
  [
    'XML_ERROR',
    'a link to a cache that is not there',
    nodes(two, latency("initiator='0' target='1' cache='1'")),
  ],
  [
    'XML_ERROR',
    'a distance to a node that is not there',
    nodes(cell(0, "<distances><sibling id='7' value='20'/></distances>")),
  ],
  [
    'XML_ERROR',
    'a cache without a size',
    nodes(cell(0, "<cache level='1'><line value='8' unit='B'/></cache>")),
  ],
  ['CONFIG_UNSUPPORTED', 'too few shares', '<cputune><shares>1</shares></cputune>'],
  [
    'CONFIG_UNSUPPORTED',
    'a pool that shrinks as it grows',
    "<defaultiothread thread_pool_min='4' thread_pool_max='2'/>",
  ],
  ['INTERNAL_ERROR', 'one key twice', `<keywrap>${"<cipher name='aes' state='on'/>".repeat(2)}</keywrap>`],
  [
    'XML_ERROR',
    'missed ticks made up for without a policy',
    "<clock><timer name='rtc'><catchup slew='120'/></timer></clock>",
  ],
])('%s: %s', (code, _, inside) => {
  expect(refusal(() => judged(guest(inside)))).toMatchObject({ code, details: { line: 2 } })
})

it.each([
  ['CONFIG_UNSUPPORTED', 'a model of another type of controller', "<controller type='sata' model='ehci'/>"],
  [
    'XML_ERROR',
    'queues of an old SCSI controller',
    "<controller type='scsi' model='lsilogic'><driver queues='4'/></controller>",
  ],
  [
    'CONFIG_UNSUPPORTED',
    'a chassis out of range',
    "<controller type='pci' model='pci-bridge'><target chassisNr='256'/></controller>",
  ],
  [
    'XML_ERROR',
    'a chassis that is no number',
    "<controller type='pci' model='pci-bridge'><target chassisNr='x'/></controller>",
  ],
  [
    'CONFIG_UNSUPPORTED',
    'a right of a container that is handed over as a device',
    "<hostdev type='net'><source><interface>eth0</interface></source></hostdev>",
  ],
  ['XML_ERROR', 'a SCSI device without its adapter', "<hostdev type='scsi'><source/></hostdev>"],
  [
    'INTERNAL_ERROR',
    'half an address of IBM Z',
    "<memballoon model='virtio'><address type='ccw' cssid='0xfe'/></memballoon>",
  ],
  [
    'XML_ERROR',
    'an image behind another one that is nowhere',
    "<disk type='file'><source file='/a'/><backingStore type='file'><format type='raw'/></backingStore><target dev='vda'/></disk>",
  ],
  [
    'CONFIG_UNSUPPORTED',
    'acceleration of nothing',
    "<video><model type='vga'><acceleration/></model></video>",
  ],
  [
    'XML_ERROR',
    'a network that a socket listens on',
    "<graphics type='vnc'><listen type='socket' network='n'/></graphics>",
  ],
  [
    'CONFIG_UNSUPPORTED',
    'an agent of SPICE on another line',
    "<channel type='spicevmc'><target type='none'/></channel>",
  ],
  ['INTERNAL_ERROR', 'a password that never ends', "<graphics type='vnc' passwd='x' passwdValidTo='never'/>"],
])('%s: %s', (code, _, device) => {
  expect(refusal(() => judged(guest(`<devices>${device}</devices>`)))).toMatchObject({
    code,
    details: { line: 2 },
  })
})

/** Schedules are put together by what they say, so that none of them stands at one place. */
it.each([
  [
    'CONFIG_UNSUPPORTED',
    'a schedule of a processor that is not there',
    "<cputune><vcpusched vcpus='4' scheduler='batch'/></cputune>",
  ],
  [
    'XML_DETAIL',
    'two schedules of one thread',
    `<iothreads>2</iothreads><cputune>${"<iothreadsched iothreads='1' scheduler='batch'/>".repeat(2)}</cputune>`,
  ],
])('%s: %s', (code, _, inside) => {
  expect(refusal(() => judged(guest(inside)))).toMatchObject({ code })
})

it('accepts what libvirt accepts: sixteen USB ports, an empty unit, lines without a type', () => {
  const devices = `<controller type='usb' model='qemu-xhci' ports='16'/><serial/><interface><mac/></interface>`
  expect(() =>
    judged(guest(`<currentMemory unit=''>1</currentMemory><devices>${devices}</devices>`)),
  ).not.toThrow()
})
