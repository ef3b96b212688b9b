import type { Connection, Network, NetworkUpdate } from '@guestwork/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startScene, titled, withoutVcsim, type Scene } from './scene.ts'

const bandwidth = (average: number) =>
  `<bandwidth><inbound average='${average}'/><outbound average='${average}'/></bandwidth>`

const before = `<network>
  <name>lab</name>
  <forward mode='bridge' dev='vmnic1'/>
  ${bandwidth(100)}
  <portgroup name='kept'/>
  <portgroup name='changed'><vlan><tag id='7'/></vlan></portgroup>
  <portgroup name='old'/>
</network>`

/** Another card, bandwidth and VLAN, one port group more and one less: every kind of step. */
const after = `<network>
  <name>lab</name>
  <forward mode='bridge' dev='vmnic2'/>
  ${bandwidth(200)}
  <portgroup name='kept'/>
  <portgroup name='changed'><vlan><tag id='8'/></vlan></portgroup>
  <portgroup name='new'>${bandwidth(10)}</portgroup>
</network>`

const updates: readonly { readonly change: NetworkUpdate; readonly has?: string; readonly lacks?: string }[] =
  [
    {
      change: {
        command: 'add-last',
        section: 'portgroup',
        xml: "<portgroup name='new'><vlan><tag id='9'/></vlan></portgroup>",
      },
      has: "<portgroup name='new'>\n    <vlan>\n      <tag id='9'/>",
    },
    {
      change: { command: 'add-first', section: 'portgroup', xml: "<portgroup name='new'/>" },
      has: "<portgroup name='new'>",
    },
    {
      change: {
        command: 'modify',
        section: 'portgroup',
        xml: "<portgroup name='changed'><vlan><tag id='8'/></vlan></portgroup>",
      },
      has: "<tag id='8'/>",
      lacks: "<tag id='7'/>",
    },
    {
      change: { command: 'delete', section: 'portgroup', xml: "<portgroup name='old'/>" },
      lacks: "<portgroup name='old'>",
    },
    {
      change: { command: 'add-last', section: 'forward-interface', xml: "<interface dev='vmnic2'/>" },
      has: "<interface dev='vmnic1'/>\n    <interface dev='vmnic2'/>",
    },
    {
      change: { command: 'add-first', section: 'forward-interface', xml: "<interface dev='vmnic2'/>" },
      has: "<interface dev='vmnic2'/>\n    <interface dev='vmnic1'/>",
    },
    {
      change: { command: 'delete', section: 'forward-interface', xml: "<interface dev='vmnic1'/>" },
      lacks: 'vmnic1',
    },
  ]

const refused: readonly { readonly title: string; readonly change: NetworkUpdate }[] = [
  {
    title: 'a port group that is there',
    change: { command: 'add-last', section: 'portgroup', xml: "<portgroup name='old'/>" },
  },
  {
    title: 'a port group of another switch',
    change: { command: 'add-last', section: 'portgroup', xml: "<portgroup name='VM Network'/>" },
  },
  {
    title: 'to change a port group that is not there',
    change: { command: 'modify', section: 'portgroup', xml: "<portgroup name='x'/>" },
  },
  {
    title: 'to remove a port group that is not there',
    change: { command: 'delete', section: 'portgroup', xml: "<portgroup name='x'/>" },
  },
  {
    title: 'a card that is there',
    change: { command: 'add-last', section: 'forward-interface', xml: "<interface dev='vmnic1'/>" },
  },
  {
    title: 'a card of another switch',
    change: { command: 'add-last', section: 'forward-interface', xml: "<interface dev='vmnic0'/>" },
  },
  {
    title: 'a card that the host has not',
    change: { command: 'add-last', section: 'forward-interface', xml: "<interface dev='vmnic9'/>" },
  },
  {
    title: 'to remove a card of another switch',
    change: { command: 'delete', section: 'forward-interface', xml: "<interface dev='vmnic0'/>" },
  },
  {
    title: 'a section that no switch has',
    change: {
      command: 'add-last',
      section: 'dns-host',
      xml: "<host ip='192.0.2.1'><hostname>a</hostname></host>",
    },
  },
  {
    title: 'an element of another section',
    change: { command: 'add-last', section: 'portgroup', xml: "<interface dev='vmnic2'/>" },
  },
]

describe.skipIf(withoutVcsim)(titled('editing a network'), () => {
  let scene: Scene
  let connection: Connection
  let network: Network

  beforeEach(async () => {
    scene = await startScene({ switches: 1 })
    connection = await scene.connect()
    network = await connection.networkDefineXml(before)
  })
  afterEach(() => scene[Symbol.asyncDispose]())

  it.each(updates)('$change.command of a $change.section', async ({ change, has = '', lacks }) => {
    await network.update(change)
    const xml = await network.getXml()
    expect(xml).toContain(has)
    if (lacks !== undefined) expect(xml).not.toContain(lacks)
    expect(xml).toContain("<portgroup name='kept'>")
  })

  it.each(refused)('refuses $title', async ({ change }) => {
    const xml = await network.getXml()
    await expect(network.update(change)).rejects.toMatchObject({ code: expect.any(String) as string })
    expect(await network.getXml()).toBe(xml)
  })

  it('by a new document of the same name changes what differs', async () => {
    const same = await connection.networkDefineXml(after)
    expect(same.uuid).toBe(network.uuid)
    const xml = await network.getXml()
    for (const has of [
      'vmnic2',
      "average='200'",
      "<tag id='8'/>",
      "<portgroup name='new'>",
      "average='10'",
    ]) {
      expect(xml).toContain(has)
    }
    for (const lacks of ['vmnic1', "average='100'", "<tag id='7'/>", "<portgroup name='old'>"]) {
      expect(xml).not.toContain(lacks)
    }
    await connection.networkDefineXml(before)
    expect(await network.getXml()).toContain("<portgroup name='old'>")
  })

  it('by its own document changes nothing', async () => {
    const through = await scene.connectTo(scene.proxyUri)
    const xml = await network.getXml()
    scene.proxy.takeCalls()
    await through.networkDefineXml(xml)
    expect(scene.proxy.takeCalls().filter(call => /^(Add|Update|Remove)/.test(call))).toEqual([])
    expect(await network.getXml()).toBe(xml)
  })

  it('cuts off no machine', async () => {
    const [machine] = await connection.listDomains()
    await scene.host.connectMachine(machine?.name ?? '', 'old')
    const xml = await network.getXml()
    await expect(connection.networkDefineXml(after)).rejects.toThrow(/old/)
    expect(await network.getXml()).toBe(xml)
    await expect(
      network.update({ command: 'delete', section: 'portgroup', xml: "<portgroup name='old'/>" }),
    ).rejects.toThrow(/old/)
    await scene.host.connectMachine(machine?.name ?? '', 'kept')
    await connection.networkDefineXml(after)
    expect(await network.getXml()).toContain("<portgroup name='kept'>")
  })

  it.each(['UpdateVirtualSwitch', 'AddPortGroup', 'UpdatePortGroup', 'RemovePortGroup'])(
    'leaves it as it was when %s fails',
    async method => {
      const xml = await network.getXml()
      await scene.host.fail({ method, fault: 'HostConfigFault', message: 'disk full' })
      await expect(connection.networkDefineXml(after)).rejects.toMatchObject({ code: 'OPERATION_FAILED' })
      expect(await network.getXml()).toBe(xml)
      await scene.host.reset()
      await connection.networkDefineXml(after)
      expect(await network.getXml()).toContain("<portgroup name='new'>")
    },
  )

  it('by two clients at once keeps the changes of both', async () => {
    const other = await (await scene.connect()).networkLookupByName('lab')
    const add = (to: Network, name: string) =>
      to.update({ command: 'add-last', section: 'portgroup', xml: `<portgroup name='${name}'/>` })
    const names = Array.from({ length: 8 }, (_, number) => `both ${number}`)
    await Promise.all(names.map((name, number) => add(number % 2 === 0 ? network : other, name)))
    const xml = await network.getXml()
    for (const name of names) expect(xml).toContain(`<portgroup name='${name}'>`)
    expect(await other.getXml()).toBe(xml)
  })

  it('lets one of two clients win that define the same name or take the same card', async () => {
    const other = await scene.connect()
    const define = (on: Connection, name: string) =>
      on.networkDefineXml(`<network><name>${name}</name><forward mode='bridge' dev='vmnic3'/></network>`)
    const outcomes = await Promise.allSettled([define(connection, 'one'), define(other, 'two')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const names = (await connection.listNetworks()).map(({ name }) => name)
    expect(names.filter(name => name === 'one' || name === 'two')).toHaveLength(1)
  })
})

describe.skipIf(withoutVcsim)(titled('a distributed switch'), () => {
  let scene: Scene

  beforeEach(async () => {
    scene = await startScene({ vcenter: true, distributedSwitches: 2 })
  })
  afterEach(() => scene[Symbol.asyncDispose]())

  it('has its port groups, and cannot be changed', async () => {
    const connection = await scene.connect()
    const network = await connection.networkLookupByName('DVS1')
    const xml = await network.getXml()
    for (const name of ['DVS1_PG0', 'DVS1_PG1']) expect(xml).toContain(`<portgroup name='${name}'>`)
    const refusals = [
      network.undefine(),
      connection.networkDefineXml('<network><name>DVS1</name></network>'),
      network.update({ command: 'add-last', section: 'portgroup', xml: "<portgroup name='new'/>" }),
    ]
    for (const refusal of refusals)
      await expect(refusal).rejects.toMatchObject({
        code: expect.stringMatching(/UNSUPPORTED|INVALID/) as string,
      })
    expect(await network.getXml()).toBe(xml)
  })
})
