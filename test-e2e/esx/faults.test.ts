import type { Connection, Network } from '@guestwork/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startScene, titled, withoutVcsim, type Scene } from './scene.ts'

/** Faults that VMware's reference names for the methods of a HostNetworkSystem, and what they are to a user. */
const faults = {
  AlreadyExists: 'OPERATION_FAILED',
  DuplicateName: 'OPERATION_FAILED',
  HostConfigFault: 'OPERATION_FAILED',
  InvalidArgument: 'INVALID_ARG',
  LimitExceeded: 'OPERATION_FAILED',
  NoPermission: 'ACCESS_DENIED',
  NotAuthenticated: 'AUTH_FAILED',
  NotFound: 'OPERATION_FAILED',
  NotSupported: 'OPERATION_UNSUPPORTED',
  PlatformConfigFault: 'OPERATION_FAILED',
  ResourceInUse: 'RESOURCE_BUSY',
  RestrictedVersion: 'OPERATION_UNSUPPORTED',
  RuntimeFault: 'INTERNAL_ERROR',
  Timedout: 'OPERATION_TIMEOUT',
} as const

const changes: Readonly<Record<string, (connection: Connection, network: Network) => Promise<unknown>>> = {
  AddVirtualSwitch: connection => connection.networkDefineXml('<network><name>new</name></network>'),
  AddPortGroup: connection =>
    connection.networkDefineXml("<network><name>new</name><portgroup name='of new'/></network>"),
  UpdatePortGroup: (_, network) =>
    network.update({
      command: 'modify',
      section: 'portgroup',
      xml: "<portgroup name='of lab'><vlan><tag id='5'/></vlan></portgroup>",
    }),
  UpdateVirtualSwitch: (_, network) =>
    network.update({ command: 'add-last', section: 'forward-interface', xml: "<interface dev='vmnic2'/>" }),
  RemovePortGroup: (_, network) =>
    network.update({ command: 'delete', section: 'portgroup', xml: "<portgroup name='of lab'/>" }),
}

const cases = Object.keys(changes).flatMap(method =>
  Object.entries(faults).map(([fault, code]) => ({ method, fault, code })),
)

describe.skipIf(withoutVcsim)(titled('a fault of the server'), () => {
  let scene: Scene
  let connection: Connection
  let network: Network

  beforeAll(async () => {
    scene = await startScene()
    connection = await scene.connect()
    network = await connection.networkDefineXml(
      "<network><name>lab</name><forward mode='bridge' dev='vmnic1'/><portgroup name='of lab'/></network>",
    )
  })
  afterAll(() => scene[Symbol.asyncDispose]())

  const documents = async () => Promise.all((await connection.listNetworks()).map(each => each.getXml()))

  it.each(cases)('$fault of $method is $code and changes nothing', async ({ method, fault, code }) => {
    const before = await documents()
    await scene.host.fail({ method, fault, message: 'not today', count: 0 })
    const error: unknown = await changes[method]?.(connection, network).catch((reason: unknown) => reason)
    await scene.host.reset()
    expect(error).toMatchObject({ code, details: { fault, method } })
    expect(String(error)).toContain('not today')
    expect(await documents()).toEqual(before)
  })

  it.each(Object.entries(faults))('%s of a look is %s', async (fault, code) => {
    await scene.host.fail({ method: 'RetrievePropertiesEx', fault, message: 'not today', count: 0 })
    const looks = [
      connection.listNetworks(),
      connection.listDomains(),
      connection.listInterfaces(),
      network.getXml(),
    ]
    const outcomes = await Promise.allSettled(looks)
    await scene.host.reset()
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: { code } })
    expect(await connection.listNetworks()).toHaveLength(2)
  })

  it('is no harm to a session that is renewed while a network is changed', async () => {
    await scene.host.fail({ method: 'AddPortGroup', fault: 'NotAuthenticated' })
    await network.update({ command: 'add-last', section: 'portgroup', xml: "<portgroup name='more'/>" })
    await scene.host.reset()
    await scene.host.expireSessions()
    await network.update({ command: 'delete', section: 'portgroup', xml: "<portgroup name='more'/>" })
    expect(await network.getXml()).not.toContain('more')
  })
})
