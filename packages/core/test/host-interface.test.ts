import { expect, it } from 'vitest'
import { connect, honours } from '../src/index.ts'
import { fakeDriver } from './fake-driver.ts'

const eth0 = { name: 'eth0', mac: '52:54:00:12:34:56' }

it('interfaces of the host are found by name and by MAC address in any spelling', async () => {
  const asked: string[] = []
  const driver = fakeDriver(
    {},
    {
      interface: {
        connectListAllInterfaces: honours(3, (_call, flags: number) => (flags === 1 ? [] : [eth0])),
        interfaceLookupByName: () => eth0,
        interfaceLookupByMACString: (_call, mac) => (asked.push(mac), eth0),
        interfaceIsActive: () => true,
      },
    },
  )
  const connection = await connect('fake:///', { drivers: [driver] })
  expect((await connection.listInterfaces({ active: true })).map(({ name }) => name)).toEqual(['eth0'])
  expect(await connection.listInterfaces({ inactive: true })).toEqual([])
  expect(await (await connection.interfaceLookupByName('eth0')).isActive()).toBe(true)
  await connection.interfaceLookupByMac('52:54:00:12:34:56'.toUpperCase())
  expect(asked).toEqual([eth0.mac])
  await expect((await connection.interfaceLookupByName('eth0')).destroy()).rejects.toMatchObject({
    code: 'NO_SUPPORT',
  })
})

it('interfaces of the host are defined, brought up, taken down and forgotten, and changes taken back', async () => {
  const seen: unknown[] = []
  const note =
    (name: string) =>
    (_call: unknown, ...args: unknown[]) =>
      void seen.push([name, ...args])
  const driver = fakeDriver(
    {},
    {
      interface: {
        interfaceDefineXML: honours(1, (_call, ...args: unknown[]) => (seen.push(args), eth0)),
        interfaceGetXMLDesc: honours(
          1,
          (_call, _iface, flags: number) => `<interface flags='${String(flags)}'/>`,
        ),
        interfaceCreate: note('create'),
        interfaceDestroy: note('destroy'),
        interfaceUndefine: note('undefine'),
        interfaceChangeBegin: note('begin'),
        interfaceChangeCommit: note('commit'),
        interfaceChangeRollback: note('rollback'),
      },
    },
  )
  const connection = await connect('fake:///', { drivers: [driver] })
  await connection.interfaceChangeBegin()
  const iface = await connection.interfaceDefineXml('<interface/>', { validate: true })
  expect([iface.name, iface.mac, iface.connection]).toEqual([eth0.name, eth0.mac, connection])
  expect(await iface.getXml({ inactive: true })).toBe("<interface flags='1'/>")
  await iface.create()
  await iface.destroy()
  await iface.undefine()
  await connection.interfaceChangeCommit()
  await connection.interfaceChangeRollback()
  expect(seen).toEqual([
    ['begin', 0],
    ['<interface/>', 1],
    ['create', eth0, 0],
    ['destroy', eth0, 0],
    ['undefine', eth0],
    ['commit', 0],
    ['rollback', 0],
  ])
})
