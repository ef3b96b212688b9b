import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Gw } from './gw.mjs'
import { knownDifferences } from './known-differences.ts'
import { startScene, titled, withoutVcsim, type Scene } from './scene.ts'
import { Virsh } from './virsh.mjs'

const uuid = '2f467347-8b4e-8655-e7d6-c4c3fb968009'

const commands = [
  ...['hostname', 'uri', 'nodeinfo', 'capabilities'],
  ...['list', 'list --all', 'list --inactive', 'list --id', 'list --uuid', 'list --name --all'],
  ...['list --autostart --all', 'list --no-autostart --all', 'list --persistent', 'list --transient --all'],
  ...[
    'list --state-running',
    'list --state-shutoff --all',
    'list --with-snapshot',
    'list --without-snapshot',
  ],
  ...['dominfo MACHINE', 'domstate MACHINE --reason', 'domid MACHINE', 'domuuid MACHINE', 'dominfo nobody'],
  ...['net-list', 'net-list --all', 'net-list --inactive', 'net-list --persistent', 'net-list --transient'],
  ...['net-list --autostart', 'net-list --no-autostart', 'net-list --uuid', 'net-list --name'],
  ...['net-info vSwitch0', 'net-info nobody', `net-info ${uuid}`, 'net-uuid vSwitch1', `net-name ${uuid}`],
  ...[
    'net-dumpxml vSwitch0',
    'net-dumpxml vSwitch0 --inactive',
    'net-dumpxml nobody',
    'net-autostart vSwitch0',
  ],
  ...['net-start vSwitch0', 'net-destroy vSwitch0', 'net-undefine nobody'],
  ...[0, 1, 2, 3].flatMap(nic => [
    `iface-name 00:0c:29:81:d8:a${nic}`,
    `iface-dumpxml 00:0c:29:81:d8:a${nic}`,
  ]),
  ...['iface-name 00:0c:29:81:d8:ff', 'iface-begin', 'net-event --list'],
]

const lab = `<network>
  <name>lab</name>
  <forward mode='bridge'><interface dev='vmnic3'/><interface dev='vmnic1'/></forward>
  <bandwidth><inbound average='1000' burst='64'/><outbound average='1000' burst='64'/></bandwidth>
  <portgroup name='lab machines'/>
  <portgroup name='lab servers'>
    <bandwidth><inbound average='10' peak='20' burst='30'/><outbound average='10' peak='20' burst='30'/></bandwidth>
  </portgroup>
</network>`

const everywhere = knownDifferences.filter(({ distributed }) => distributed !== true)
const onDistributed = knownDifferences.filter(({ distributed }) => distributed === true)
const cases = [
  { title: 'a host', vcenter: false, distributedSwitches: 0, equal: commands, differences: everywhere },
  { title: 'a vCenter', vcenter: true, distributedSwitches: 0, equal: commands, differences: everywhere },
  {
    title: 'a vCenter with a distributed switch',
    vcenter: true,
    distributedSwitches: 1,
    equal: ['net-dumpxml vSwitch0', 'net-info vSwitch0'],
    differences: onDistributed,
  },
].map(each => ({ ...each, title: titled(`like virsh, on ${each.title}`) }))

describe.skipIf(withoutVcsim).each(cases)(
  '$title',
  ({ vcenter, distributedSwitches, equal, differences }) => {
    let scene: Scene
    let virsh: Virsh
    let gw: Gw
    const machine = vcenter ? 'DC0_C0_RP0_VM0' : 'ha-host_VM0'

    beforeAll(async () => {
      scene = await startScene({ vcenter, switches: 1, distributedSwitches })
      virsh = await Virsh.at(scene.proxyUri)
      gw = await Gw.at(scene.proxyUri, virsh.authFile)
    })
    afterAll(async () => {
      await gw[Symbol.asyncDispose]()
      await virsh[Symbol.asyncDispose]()
      await scene[Symbol.asyncDispose]()
    })

    it.each(equal)('%s', async command => {
      const words = command.split(' ').map(word => (word === 'MACHINE' ? machine : word))
      const [ours, theirs] = await Promise.all([gw.run(...words), virsh.run(...words)])
      expect(ours).toEqual(theirs)
    })

    it('each defines a network that the other sees and undefines', async () => {
      const file = join(gw.folder, 'lab.xml')
      await writeFile(file, lab)
      const outcomes = []
      for (const [one, other] of [
        [gw, virsh],
        [virsh, gw],
      ] as const) {
        const defined = await one.run('net-define', file)
        const seen = await Promise.all([gw, virsh].map(each => each.run('net-dumpxml', 'lab')))
        const listed = await Promise.all([gw, virsh].map(each => each.run('net-list')))
        outcomes.push({ defined, seen, listed, undefined: await other.run('net-undefine', 'lab') })
      }
      const [byGw, byVirsh] = outcomes
      expect(byGw).toEqual(byVirsh)
      expect(byGw?.seen[0]).toEqual(byGw?.seen[1])
      expect(byGw?.seen[0]?.stdout).toContain("<portgroup name='lab servers'>")
    })

    describe.each(differences)('known difference: $title', difference => {
      it.each(difference.commands.map(words => ({ words, title: words.join(' ') })))(
        '$title',
        async ({ words }) => {
          const [ours, theirs] = await Promise.all([gw.run(...words), virsh.run(...words)])
          expect(ours).not.toEqual(theirs)
        },
      )
    })
  },
)

describe('the known differences', () => {
  it('are those that docs/drivers/esx.md explains', () => {
    const page = readFileSync(new URL('../../docs/drivers/esx.md', import.meta.url), 'utf8')
    const section = /\n## Differences from libvirt\n(.*?)(?:\n## |$)/s.exec(page)?.[1] ?? ''
    const titles = Array.from(section.matchAll(/^- \*\*(.+?)\.\*\*/gm), ([, title]) => title)
    expect(titles).toEqual(expect.arrayContaining(knownDifferences.map(({ title }) => title)))
  })
})
