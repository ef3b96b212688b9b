import type { Connection } from '@guestwork/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startScene, titled, withoutVcsim, type Scene } from './scene.ts'

const full = `<network>
  <name>lab</name>
  <forward dev='vmnic1' mode='bridge'>
    <interface dev='vmnic1'/>
    <interface dev='vmnic2'/>
  </forward>
  <bandwidth>
    <inbound average='1000' peak='2000' burst='512'/>
    <outbound average='1000' peak='2000' burst='512'/>
  </bandwidth>
  <portgroup name='lab machines'>
  </portgroup>
  <portgroup name='lab servers'>
    <vlan>
      <tag id='42'/>
    </vlan>
    <bandwidth>
      <inbound average='10' peak='20' burst='30'/>
      <outbound average='10' peak='20' burst='30'/>
    </bandwidth>
  </portgroup>
</network>
`

/** What is refused, and why. */
const refused: readonly { readonly title: string; readonly code: string; readonly xml: string }[] = [
  { title: 'a card that is not there', code: 'CONFIG_UNSUPPORTED', xml: network(bridge('vmnic9')) },
  { title: 'a card of another switch', code: 'RESOURCE_BUSY', xml: network(bridge('vmnic0')) },
  { title: 'a UUID of its own', code: 'CONFIG_UNSUPPORTED', xml: network(`<uuid>${nobody()}</uuid>`) },
  {
    title: 'another forward mode',
    code: 'CONFIG_UNSUPPORTED',
    xml: network("<forward mode='vepa' dev='vmnic1'/>"),
  },
  { title: "a port group of another switch's", code: 'NETWORK_EXIST', xml: network(portGroup('VM Network')) },
  {
    title: 'the port group of the host itself',
    code: 'NETWORK_EXIST',
    xml: network(portGroup('Management Network')),
  },
  { title: 'a port group without a name', code: 'XML_ERROR', xml: network('<portgroup/>') },
  {
    title: 'unequal bandwidth',
    code: 'CONFIG_UNSUPPORTED',
    xml: network("<bandwidth><inbound average='1'/><outbound average='2'/></bandwidth>"),
  },
  {
    title: 'unequal bandwidth of a port group',
    code: 'CONFIG_UNSUPPORTED',
    xml: network("<portgroup name='x'><bandwidth><inbound average='1'/></bandwidth></portgroup>"),
  },
  {
    title: 'a name that is too long',
    code: 'INVALID_ARG',
    xml: `<network><name>${'x'.repeat(33)}</name></network>`,
  },
]

function network(content: string): string {
  return `<network><name>lab</name>${content}</network>`
}

function bridge(card: string): string {
  return `<forward mode='bridge' dev='${card}'/>`
}

function portGroup(name: string): string {
  return `<portgroup name='${name}'/>`
}

function nobody(): string {
  return '00000000-0000-0000-0000-000000000001'
}

describe.skipIf(withoutVcsim).each([false, true])(titled('networks, of a vCenter: %s'), vcenter => {
  let scene: Scene
  let connection: Connection

  beforeEach(async () => {
    scene = await startScene({ vcenter, switches: 1, distributedSwitches: 2 })
    connection = await scene.connect()
  })
  afterEach(() => scene[Symbol.asyncDispose]())

  const distributed = vcenter ? ['DVS0', 'DVS1'] : []
  const names = async (filter = {}) => (await connection.listNetworks(filter)).map(({ name }) => name).sort()
  const documents = async () => {
    const networks = await connection.listNetworks()
    return Promise.all(networks.map(each => each.getXml()))
  }

  it('are listed, with filters', async () => {
    const all = [...distributed, 'vSwitch0', 'vSwitch1']
    expect(await names()).toEqual(all)
    expect(await names({ active: true, persistent: true, autostart: true })).toEqual(all)
    for (const none of ['inactive', 'transient', 'noAutostart'])
      expect(await names({ [none]: true })).toEqual([])
  })

  it('are found by name and by UUID', async () => {
    for (const { name, uuid } of await connection.listNetworks()) {
      expect(await connection.networkLookupByName(name)).toMatchObject({ name, uuid })
      expect(await connection.networkLookupByUuid(uuid)).toMatchObject({ name, uuid })
    }
    await expect(connection.networkLookupByName('VSWITCH0')).rejects.toMatchObject({ code: 'NO_NETWORK' })
    await expect(connection.networkLookupByUuid(nobody())).rejects.toMatchObject({ code: 'NO_NETWORK' })
  })

  it('are active, persistent and started by the host', async () => {
    const found = await connection.networkLookupByName('vSwitch0')
    expect(await found.isActive()).toBe(true)
    expect(await found.isPersistent()).toBe(true)
    expect(await found.getAutostart()).toBe(true)
    await found.setAutostart(true)
    await expect(found.setAutostart(false)).rejects.toMatchObject({ code: 'OPERATION_UNSUPPORTED' })
  })

  it('are defined as their document says, and are gone when undefined', async () => {
    const defined = await connection.networkDefineXml(full)
    const xml = await (await connection.networkLookupByName('lab')).getXml()
    expect(xml).toBe(full.replace('</name>\n', `</name>\n  <uuid>${defined.uuid}</uuid>\n`))
    const other = await scene.connect()
    expect(await (await other.networkLookupByUuid(defined.uuid)).getXml()).toBe(xml)
    await defined.undefine()
    expect(await names()).not.toContain('lab')
    await expect(defined.getXml()).rejects.toMatchObject({ code: 'NO_NETWORK' })
  })

  it('hold no card after they are gone', async () => {
    for (let time = 0; time < 2; time++) await (await connection.networkDefineXml(full)).undefine()
    expect(await names()).not.toContain('lab')
  })

  it.each(['a%2fb', 'c%d', 'e f', 'ü'])('bear the name %s', async name => {
    const xml = `<network><name>${name}</name><portgroup name='${name}/of'/></network>`
    const defined = await connection.networkDefineXml(xml)
    expect((await connection.networkLookupByName(name)).uuid).toBe(defined.uuid)
    expect(await defined.getXml()).toContain(`<portgroup name='${name}/of'>`)
    await defined.undefine()
  })

  it.each(refused)('refuse $title', async ({ code, xml }) => {
    const before = await documents()
    await expect(connection.networkDefineXml(xml)).rejects.toMatchObject({ code })
    expect(await documents()).toEqual(before)
  })

  it('stay while the host itself is on them', async () => {
    const own = await connection.networkLookupByName('vSwitch0')
    const before = await documents()
    await expect(own.undefine()).rejects.toMatchObject({ code: 'OPERATION_INVALID' })
    expect(await documents()).toEqual(before)
  })

  it('stay while a machine is on them', async () => {
    const [machine] = await connection.listDomains()
    const used = await connection.networkLookupByName('vSwitch1')
    await scene.host.connectMachine(machine?.name ?? '', 'vSwitch1 Servers')
    const before = await documents()
    await expect(used.undefine()).rejects.toThrow(/vSwitch1/)
    expect(await documents()).toEqual(before)
  })

  it.each([
    { method: 'AddVirtualSwitch', skip: 0 },
    { method: 'AddPortGroup', skip: 0 },
    { method: 'AddPortGroup', skip: 1 },
  ])('are not half defined when $method fails after $skip', async failure => {
    const before = await documents()
    await scene.host.fail({ ...failure, fault: 'HostConfigFault', message: 'disk full' })
    await expect(connection.networkDefineXml(full)).rejects.toMatchObject({ code: 'OPERATION_FAILED' })
    expect(await documents()).toEqual(before)
    await scene.host.reset()
    await (await connection.networkDefineXml(full)).undefine()
  })

  it.each([
    { method: 'RemovePortGroup', skip: 0 },
    { method: 'RemovePortGroup', skip: 1 },
    { method: 'RemoveVirtualSwitch', skip: 0 },
  ])('are not half undefined when $method fails after $skip', async failure => {
    const defined = await connection.networkDefineXml(full)
    const before = await documents()
    await scene.host.fail({ ...failure, fault: 'HostConfigFault', message: 'disk full' })
    const outcome = await defined.undefine().then(
      () => 'undefined',
      () => 'refused',
    )
    if (outcome === 'refused') expect(await documents()).toEqual(before)
    else expect(await names()).not.toContain('lab')
  })
})

describe.skipIf(withoutVcsim)(titled('networks through the proxy'), () => {
  let scene: Scene

  beforeEach(async () => {
    scene = await startScene({ switches: 199, machines: 20 })
  })
  afterEach(() => scene[Symbol.asyncDispose]())

  it('are listed after less than ten round trips', async () => {
    const connection = await scene.connectTo(scene.proxyUri)
    expect(await connection.listNetworks()).toHaveLength(200)
    expect(scene.proxy.takeCalls().length).toBeLessThan(10)
  })

  it('are not half made when an answer is cut or garbage', async () => {
    const connection = await scene.connectTo(scene.proxyUri)
    const names = async () => (await connection.listNetworks()).map(({ name }) => name)
    const before = await names()
    for (const how of ['cut', 'garbage'] as const) {
      for (const method of ['AddVirtualSwitch', 'AddPortGroup']) {
        scene.proxy.spoil(method, how)
        await expect(connection.networkDefineXml(full), `${method}, ${how}`).rejects.toMatchObject({
          code: 'RPC',
        })
        expect(await names(), `${method}, ${how}`).toEqual(before)
      }
    }
  })
})
