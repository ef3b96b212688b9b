import type { Connection } from '@guestwork/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startScene, titled, withoutVcsim, type Scene } from './scene.ts'

describe.skipIf(withoutVcsim).each([false, true])(titled('interfaces, of a vCenter: %s'), vcenter => {
  let scene: Scene
  let connection: Connection

  beforeAll(async () => {
    scene = await startScene({ vcenter, physicalNics: 4 })
    connection = await scene.connect()
  })
  afterAll(() => scene[Symbol.asyncDispose]())

  it('are the physical NICs of the host', async () => {
    const interfaces = await connection.listInterfaces()
    const cards = interfaces.filter(({ name }) => name.startsWith('vmnic'))
    expect(cards.map(({ name, mac }) => [name, mac])).toEqual(
      [0, 1, 2, 3].map(number => [`vmnic${number}`, `00:0c:29:81:d8:a${number}`]),
    )
    expect((await connection.listInterfaces({ inactive: true })).map(({ name }) => name)).toEqual([])
  })

  it('are found by name and by MAC address', async () => {
    for (const { name, mac } of await connection.listInterfaces()) {
      const found = await connection.interfaceLookupByName(name)
      expect(found).toMatchObject({ name, mac })
      expect(await found.isActive()).toBe(true)
    }
    const byMac = await connection.interfaceLookupByMac('00:0C:29:81:D8:A1')
    expect(byMac.name).toBe('vmnic1')
    await expect(connection.interfaceLookupByName('vmnic9')).rejects.toMatchObject({ code: 'NO_INTERFACE' })
    await expect(connection.interfaceLookupByMac('00:00:00:00:00:01')).rejects.toMatchObject({
      code: 'NO_INTERFACE',
    })
  })

  it('have a document', async () => {
    const xml = async (name: string) => (await connection.interfaceLookupByName(name)).getXml()
    expect(await xml('vmnic0')).toBe(
      "<interface type='ethernet' name='vmnic0'>\n  <start mode='onboot'/>\n  <mac address='00:0c:29:81:d8:a0'/>\n</interface>\n",
    )
    expect(await xml('vmnic2')).toContain('<dhcp')
    expect(await xml('vmnic3')).toContain("<ip address='192.0.2.4' prefix='24'/>")
  })
})
