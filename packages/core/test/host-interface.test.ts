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
