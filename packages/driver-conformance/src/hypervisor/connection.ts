import type { Checks } from '../check.ts'
import { expectCode, expectEqual, expectThat, rejectionOf } from '../expectation.ts'

/** What a connection tells about itself. */
export const connectionChecks: Checks = {
  'a connection can be closed twice': {
    about: 'connectOpen',
    async run({ connection }) {
      await connection.close()
      await connection.close()
      expectEqual(await connection.closed, 'client', 'why the connection ended')
    },
  },
  'an endpoint takes a second connection, which goes on when the first is closed': {
    about: 'connectOpen',
    from: 'existing',
    needs: ['domainLookupByUUID'],
    async run(scene) {
      const second = await scene.connect()
      await scene.domainOver(second)
      await scene.connection.close()
      const found = await second.domainLookupByUuid(scene.domain.uuid)
      expectEqual(found.name, scene.domain.name, 'the name of the domain over the second connection')
    },
  },
  'a running guest goes on when its last connection is closed': {
    about: 'connectOpen',
    from: 'running',
    given: { guestsOutliveConnection: true },
    needs: ['domainLookupByUUID', 'domainIsActive'],
    async run(scene) {
      await scene.connection.close()
      const later = await scene.connect()
      const domain = await later.domainLookupByUuid(scene.domain.uuid)
      expectEqual([domain.id, await domain.isActive()], [scene.domain.id, true], 'number and isActive()')
    },
  },
  'a running guest ends when its last connection is closed': {
    about: 'connectOpen',
    from: 'running',
    given: { guestsOutliveConnection: false },
    needs: ['domainLookupByUUID'],
    async run(scene) {
      await scene.connection.close()
      const later = await scene.connect()
      const lookup = later.domainLookupByUuid(scene.domain.uuid)
      const rejection = await rejectionOf(lookup)
      if (rejection !== undefined) expectCode('NO_DOMAIN', rejection.error, 'looking it up')
      else expectEqual((await lookup).id, undefined, 'its number')
    },
  },
  'the type of the hypervisor is the name of the driver': {
    about: 'connectGetType',
    given: { forwards: false },
    async run({ connection, driver }) {
      expectEqual(await connection.getType(), driver.name, 'getType()')
    },
  },
  'the type of the hypervisor is the name of the driver, when that does not say': {
    about: 'connectGetType',
    empty: true,
    async run({ connection, driver }) {
      expectEqual(await connection.getType(), driver.name, 'getType()')
    },
  },
  'the type of the hypervisor at the far side has a name': {
    about: 'connectGetType',
    given: { forwards: true },
    async run({ connection }) {
      expectThat((await connection.getType()) !== '', 'getType() is empty')
    },
  },
  'the version of the hypervisor is a whole number, major * 1000000 + minor * 1000 + release': {
    about: 'connectGetVersion',
    async run({ connection }) {
      const version = await connection.getVersion()
      expectThat(Number.isSafeInteger(version) && version >= 0, `getVersion() is ${String(version)}`)
    },
  },
  'the host has a name': {
    about: 'connectGetHostname',
    async run({ connection }) {
      const name = await connection.getHostname()
      expectThat(/^\S+$/.test(name), `getHostname() is '${name}'`)
    },
  },
  'an encrypted connection is a secure one': {
    about: 'connectIsEncrypted',
    needs: ['connectIsSecure'],
    async run({ connection }) {
      const encrypted = await connection.isEncrypted()
      const secure = await connection.isSecure()
      expectEqual([typeof encrypted, typeof secure], ['boolean', 'boolean'], 'types of the answers')
      expectThat(secure || !encrypted, 'isEncrypted() is true and isSecure() is false')
    },
  },
  'an open connection is alive': {
    about: 'connectIsAlive',
    async run({ connection }) {
      expectEqual(await connection.isAlive(), true, 'isAlive()')
    },
  },
}
