import { defineDriver, honours, InterfaceXmlFlag } from '@guestwork/core'
import testDriver from '@guestwork/driver-test'
import { VirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import type { FakeHostOptions } from '../fake-host.ts'
import { runOnTest } from '../run-gw.ts'

// What virsh 9.0 handed to libvirt, and what it printed, when libvirt's functions did as they were told.

const card = `<interface type='ethernet' name='eth1'>
  <start mode='onboot'/>
  <mac address='aa:bb:cc:dd:ee:ff'/>
  <mtu size='1492'/>
  <protocol family='ipv4'>
    <ip address='192.168.0.5' prefix='24'/>
  </protocol>
</interface>`

const bridge = (...ports: readonly string[]) => `<interface type='bridge' name='br0'>
  <start mode='onboot'/>
  <protocol family='ipv4'>
    <dhcp/>
  </protocol>
  <bridge stp='on' delay='0'>${ports.join('')}</bridge>
</interface>`
const port = `<interface type='ethernet' name='eth1'><mac address='aa:bb:cc:dd:ee:ff'/></interface>`

interface Interfaces extends Pick<FakeHostOptions, 'drivers'> {
  /** What the driver was told, in order: what to do with which interface, or a document to store. */
  readonly told: readonly string[]
}

/** A host with interfaces of these documents; one slot may fail. */
function hostWith(documents: Readonly<Record<string, string>>, failing = ''): Interfaces {
  const told: string[] = []
  let refusals = failing === '' ? 0 : 1
  const tell = (slot: string, text: string) => {
    told.push(text)
    if (slot === failing && refusals-- > 0) throw new VirtError('OPERATION_FAILED', `no ${slot}`)
  }
  const ref = (name: string) => ({ name, mac: 'aa:bb:cc:dd:ee:ff' })
  const driver = defineDriver({
    ...testDriver,
    interface: {
      interfaceLookupByName(_call, name) {
        if (name in documents) return ref(name)
        throw new VirtError('NO_INTERFACE', `no interface with matching name '${name}'`)
      },
      interfaceGetXMLDesc: honours(InterfaceXmlFlag.INACTIVE, (_call, { name }, flags) => {
        told.push(`read ${name} ${flags}`)
        return documents[name] ?? ''
      }),
      interfaceDefineXML(_call, xml) {
        tell('define', xml)
        return ref(/name=["']([^"']*)/.exec(xml)?.[1] ?? '')
      },
      interfaceUndefine: (_call, { name }) => tell('undefine', `undefine ${name}`),
      interfaceCreate: (_call, { name }) => tell('create', `create ${name}`),
      interfaceDestroy: (_call, { name }) => tell('destroy', `destroy ${name}`),
    },
  })
  return { drivers: [driver], told }
}

describe('iface-bridge', () => {
  const bridged = (settings: string) => `<interface type="bridge" name="br0">
  <start mode="onboot"/>
  
  <mtu size="1492"/>
  <protocol family="ipv4">
    <ip address="192.168.0.5" prefix="24"/>
  </protocol>
<bridge ${settings}><interface type="ethernet" name="eth1"><mac address="aa:bb:cc:dd:ee:ff"/></interface></bridge></interface>`

  it('puts the interface into a new bridge, which it starts', async () => {
    const host = hostWith({ eth1: card })
    expect(await runOnTest('iface-bridge eth1 br0', host)).toEqual({
      code: 0,
      stdout: 'Created bridge br0 with attached device eth1\nBridge interface br0 started\n\n',
      stderr: '',
    })
    expect(host.told).toEqual(['read eth1 1', bridged('stp="on" delay="0"'), 'create br0'])
  })

  it.each([
    ['--delay 5', 'stp="on" delay="5"'],
    ['--no-stp --delay 5', 'stp="off"'],
  ])('with %s, the bridge has %s', async (options, settings) => {
    const host = hostWith({ eth1: card })
    const { stdout } = await runOnTest(`iface-bridge eth1 br0 --no-start ${options}`, host)
    expect(stdout).toBe('Created bridge br0 with attached device eth1\n\n')
    expect(host.told).toEqual(['read eth1 1', bridged(settings)])
  })

  it.each([
    [{ eth1: card, br0: card }, 'Network device br0 already exists'],
    [{ eth1: bridge() }, 'Existing device eth1 is already a bridge'],
    [
      { eth1: card.replace("'eth1'", "'eth7'") },
      "Interface name from config eth7 doesn't match given supplied name eth1",
    ],
  ])('refuses %j', async (documents, line) => {
    const { code, stderr } = await runOnTest('iface-bridge eth1 br0', hostWith(documents))
    expect({ code, stderr }).toEqual({ code: 1, stderr: `error: ${line}\n` })
  })

  it.each([
    ['define', 'Failed to define new bridge interface br0'],
    ['create', 'Failed to start bridge interface br0'],
  ])('says when it cannot %s', async (slot, line) => {
    const { code, stderr } = await runOnTest('iface-bridge eth1 br0', hostWith({ eth1: card }, slot))
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `error: ${line}\nerror: operation failed: no ${slot}\n`,
    })
  })

  it('answers in JSON', async () => {
    const { stdout } = await runOnTest('iface-bridge eth1 br0 --json', hostWith({ eth1: card }))
    expect(JSON.parse(stdout)).toEqual({ name: 'br0', mac: 'aa:bb:cc:dd:ee:ff', port: 'eth1', started: true })
  })
})

describe('iface-unbridge', () => {
  const freed = `<interface type="ethernet" name="eth1">
  <start mode="onboot"/>
  <protocol family="ipv4">
    <dhcp/>
  </protocol>
  
<mac address="aa:bb:cc:dd:ee:ff"/></interface>`

  it('lets the interface take the place of its bridge', async () => {
    const host = hostWith({ br0: bridge(port) })
    expect(await runOnTest('iface-unbridge br0', host)).toEqual({
      code: 0,
      stdout: 'Device eth1 un-attached from bridge br0\nInterface eth1 started\n\n',
      stderr: '',
    })
    expect(host.told).toEqual(['read br0 1', 'destroy br0', 'undefine br0', freed, 'create eth1'])
  })

  it('does not start the interface with --no-start', async () => {
    const host = hostWith({ br0: bridge(port) })
    const { stdout } = await runOnTest('iface-unbridge br0 --no-start', host)
    expect(stdout).toBe('Device eth1 un-attached from bridge br0\n\n')
    expect(host.told.at(-1)).toBe(freed)
  })

  it.each([
    [card, 'Device br0 is not a bridge'],
    ["<interface type='bridge' name='br0'/>", 'No bridge node in xml document'],
    [bridge(), 'No interface attached to bridge'],
    [bridge(port, port), 'Multiple interfaces attached to bridge'],
    [bridge("<interface type='ethernet'/>"), 'Device attached to bridge br0 has no name'],
    [bridge("<interface name='eth1'/>"), 'Attached device eth1 has no type'],
  ])('refuses %s', async (document, line) => {
    const host = hostWith({ br0: document })
    const { code, stderr } = await runOnTest('iface-unbridge br0', host)
    expect({ code, stderr, told: host.told }).toEqual({
      code: 1,
      stderr: `error: ${line}\n`,
      told: ['read br0 1'],
    })
  })

  it.each([
    ['destroy', 'Failed to destroy bridge interface br0'],
    ['undefine', 'Failed to undefine bridge interface br0'],
    ['define', 'Failed to define new interface eth1'],
    ['create', 'Failed to start interface eth1'],
  ])('says when it cannot %s', async (slot, line) => {
    const { code, stderr } = await runOnTest('iface-unbridge br0', hostWith({ br0: bridge(port) }, slot))
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `error: ${line}\nerror: operation failed: no ${slot}\n`,
    })
  })

  it('stores the bridge again when the interface cannot be stored', async () => {
    const host = hostWith({ br0: bridge(port) }, 'define')
    await runOnTest('iface-unbridge br0', host)
    expect(host.told.slice(-2)).toEqual([freed, bridge(port)])
  })
})
