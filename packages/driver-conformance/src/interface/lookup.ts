import type { Checks } from '../check.ts'
import { expectEqual, expectRejection, expectThat, skip } from '../expectation.ts'
import { interfaceFilterBits } from '../samples/interface.ts'

/** Finding the host's interfaces. */
export const interfaceLookupChecks: Checks = {
  'an interface is found by its name': {
    about: 'interfaceLookupByName',
    from: 'an interface',
    async run({ connection, hostInterface }) {
      const found = await connection.interfaceLookupByName(hostInterface.name)
      expectEqual([found.name, found.mac], [hostInterface.name, hostInterface.mac], 'name and address')
    },
  },
  'an interface is found by its address, in upper case too': {
    about: 'interfaceLookupByMACString',
    from: 'an interface',
    async run({ connection, hostInterface: { name, mac } }) {
      if (mac === '') skip('the interface has no address')
      expectEqual((await connection.interfaceLookupByMac(mac)).name, name, 'the name')
      expectEqual((await connection.interfaceLookupByMac(mac.toUpperCase())).name, name, 'the name')
    },
  },
  'no interface is found by a name that only begins like one': {
    about: 'interfaceLookupByName',
    from: 'an interface',
    async run({ connection, hostInterface }) {
      const found = connection.interfaceLookupByName(`${hostInterface.name}-missing`)
      await expectRejection('NO_INTERFACE', found, 'looking it up')
    },
  },
  'no interface is found by an address that none has': {
    about: 'interfaceLookupByMACString',
    async run({ connection }) {
      const found = connection.interfaceLookupByMac('52:54:00:00:00:01')
      await expectRejection('NO_INTERFACE', found, 'looking it up')
    },
  },
  'the list holds every interface once': {
    about: 'connectListAllInterfaces',
    async run({ connection }) {
      const names = (await connection.listInterfaces()).map(({ name }) => name)
      expectEqual(names.length, new Set(names).size, 'the names')
    },
  },
  'an interface that is up passes the filter active, one that is down the filter inactive': {
    about: 'connectListAllInterfaces',
    from: 'an interface',
    needs: ['interfaceIsActive'],
    honours: interfaceFilterBits.active | interfaceFilterBits.inactive,
    async run({ connection, hostInterface }) {
      const isUp = await hostInterface.isActive()
      const listed = async (filter: { active?: boolean; inactive?: boolean }) =>
        (await connection.listInterfaces(filter)).some(each => each.name === hostInterface.name)
      expectEqual([await listed({ active: true }), await listed({ inactive: true })], [isUp, !isUp], 'listed')
    },
  },
  'the document of an interface has its name': {
    about: 'interfaceGetXMLDesc',
    from: 'an interface',
    async run({ hostInterface }) {
      const xml = await hostInterface.getXml()
      expectThat(xml.startsWith('<interface '), `it begins otherwise: ${xml.slice(0, 80)}`)
      expectThat(/ name=(["'])(.*?)\1/.exec(xml)?.[2] === hostInterface.name, 'it has another name')
    },
  },
}
