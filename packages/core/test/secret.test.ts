import { describe, expect, it } from 'vitest'
import { connect, honours, SecretEventBroker, type SecretDriver } from '../src/index.ts'
import { fakeDriver, type FakeSession } from './fake-driver.ts'

const key = { uuid: '5f3c2b1a-0000-4000-8000-0000000000cc', usageType: 2, usageId: 'client.libvirt' }

async function openWith(secret: SecretDriver<FakeSession>, readOnly = false) {
  const driver = fakeDriver({}, { secret: { secretLookupByUUID: () => key, ...secret } })
  const connection = await connect('fake:///', { drivers: [driver], readOnly })
  return { connection, secret: await connection.secretLookupByUuid(key.uuid) }
}

describe('secrets', () => {
  it('are listed, found and defined', async () => {
    const seen: unknown[] = []
    const { connection, secret } = await openWith({
      connectListAllSecrets: honours(15, (_call, flags: number) => (seen.push(flags), [key])),
      secretLookupByUsage: (_call, ...args) => (seen.push(args), key),
      secretDefineXML: honours(1, (_call, ...args: unknown[]) => (seen.push(args), key)),
    })
    expect(secret).toMatchObject({ uuid: key.uuid, usageType: 'ceph', usageId: 'client.libvirt' })
    expect(await connection.listSecrets({ noEphemeral: true, private: true })).toHaveLength(1)
    await connection.secretLookupByUsage('iscsi', 'target')
    await connection.secretDefineXml('<secret/>', { validate: true })
    expect(seen).toEqual([2 + 4, [3, 'target'], ['<secret/>', 1]])
    await expect(connection.secretLookupByUsage('tea' as never, 'x')).rejects.toMatchObject({
      code: 'INVALID_ARG',
    })
  })

  it('have a value that is set and read, but not over a read-only connection', async () => {
    let value = new Uint8Array()
    const slots: SecretDriver<FakeSession> = {
      secretGetXMLDesc: () => '<secret/>',
      secretSetValue: (_call, _secret, given) => void (value = new Uint8Array(given)),
      secretGetValue: () => value,
      secretUndefine: () => void (value = new Uint8Array()),
    }
    const { secret } = await openWith(slots)
    await secret.setValue(new Uint8Array([1, 2, 3]))
    expect([...(await secret.getValue())]).toEqual([1, 2, 3])
    const { secret: seen } = await openWith(slots, true)
    expect(await seen.getXml()).toBe('<secret/>')
    await expect(seen.getValue()).rejects.toMatchObject({ code: 'OPERATION_DENIED' })
    await secret.undefine()
    expect(await secret.getValue()).toHaveLength(0)
  })

  it('have events of both kinds', async () => {
    const broker = new SecretEventBroker()
    const { connection, secret } = await openWith({
      connectSecretEventRegisterAny: (_call, of, id, listener) => broker.register(of, id, listener),
      connectSecretEventDeregisterAny: (_call, id) => broker.deregister(id),
    })
    const changed = secret.events('secret-value-changed')
    const lifecycle = connection.events('secret-lifecycle')
    await Promise.all([changed.ready, lifecycle.ready])
    broker.emit('value-changed', key, {})
    broker.emit('lifecycle', key, { event: 1, detail: 0 })
    expect((await changed.next()).value).toMatchObject({
      kind: 'secret-value-changed',
      secret: { uuid: key.uuid },
    })
    expect((await lifecycle.next()).value).toMatchObject({ event: 'undefined' })
    expect(() => connection.events('domain-reboot', { secret })).toThrow(/is not about '5f3c2b1a/)
    await connection.close()
  })
})
