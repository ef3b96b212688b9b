import { describe, expect, it } from 'vitest'
import {
  connect,
  honours,
  type AuditRecord,
  type AuthorizeRequest,
  type ConnectOptions,
} from '../src/index.ts'
import { db, fakeDriver, web } from './fake-driver.ts'

const driver = fakeDriver({
  domainLookupByName: (_call, name) => (name === db.name ? db : web),
  connectListAllDomains: honours(0xffff, () => [web, db]),
  domainSuspend: () => undefined,
  domainShutdownFlags: honours(0x1f, () => undefined),
  domainGetXMLDesc: honours(0xf, () => '<domain/>'),
})

const open = (options: ConnectOptions) => connect('fake:///', { drivers: [driver], ...options })

function recorder(decide: (request: AuthorizeRequest) => boolean) {
  const asked: string[] = []
  const authorize = (request: AuthorizeRequest) => {
    asked.push(`${request.slot} ${request.permission} ${request.object?.name ?? '-'}`)
    return decide(request)
  }
  return { asked, authorize }
}

describe('authorize', () => {
  it('is asked for each permission of a call, with the object', async () => {
    const { asked, authorize } = recorder(() => true)
    const connection = await open({ authorize })
    const domain = await connection.domainLookupByName('web-1')
    await domain.shutdown({ agent: true })
    expect(asked).toEqual([
      'connectOpen connect:getattr -',
      'domainLookupByName domain:getattr web-1',
      'domainShutdownFlags domain:init_control web-1',
      'domainShutdownFlags domain:write web-1',
    ])
  })

  it('refuses with ACCESS_DENIED that names the permission', async () => {
    const { authorize } = recorder(({ permission }) => permission !== 'domain:suspend')
    const domain = await (await open({ authorize })).domainLookupByName('web-1')
    await expect(domain.suspend()).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      details: { permission: 'domain:suspend', object: { kind: 'domain', name: 'web-1', uuid: web.uuid } },
    })
  })

  it('asks for read_secure only when secrets are asked for', async () => {
    const { asked, authorize } = recorder(() => true)
    const domain = await (await open({ authorize })).domainLookupByName('web-1')
    asked.length = 0
    await domain.getXml()
    await domain.getXml({ secure: true })
    expect(asked).toEqual([
      'domainGetXMLDesc domain:read web-1',
      'domainGetXMLDesc domain:read web-1',
      'domainGetXMLDesc domain:read_secure web-1',
    ])
  })

  it('hides objects from look-ups and lists', async () => {
    const { authorize } = recorder(({ object }) => object?.name !== 'db-1')
    const connection = await open({ authorize })
    await expect(connection.domainLookupByName('db-1')).rejects.toMatchObject({ code: 'ACCESS_DENIED' })
    expect((await connection.listDomains()).map(domain => domain.name)).toEqual(['web-1'])
  })

  it('may take its time, and anything but true refuses', async () => {
    const answers = [true, 'yes' as never]
    const authorize = () => Promise.resolve(answers.shift() ?? true)
    await expect((await open({ authorize })).domainLookupByName('web-1')).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
    })
  })
})

describe('a policy that refuses the connection', () => {
  it('closes what was opened', async () => {
    let closed = 0
    const driver = fakeDriver({
      connectClose() {
        closed++
      },
    })
    const opening = connect('fake:///', { drivers: [driver], authorize: () => false })
    await expect(opening).rejects.toMatchObject({ code: 'ACCESS_DENIED' })
    expect(closed).toBe(1)
  })
})

describe('audit', () => {
  it('hears of success and of failure', async () => {
    const records: AuditRecord[] = []
    const identity = { userName: 'ada' }
    const connection = await open({ audit: record => void records.push(record), identity })
    const domain = await connection.domainLookupByName('web-1')
    await domain.suspend()
    await domain.resume().catch(() => undefined)
    expect(records.map(({ slot, outcome, error }) => [slot, outcome, error?.code])).toEqual([
      ['domainLookupByName', 'success', undefined],
      ['domainSuspend', 'success', undefined],
      ['domainResume', 'failure', 'NO_SUPPORT'],
    ])
    expect(records[1]).toMatchObject({ identity, access: 'write', object: { kind: 'domain', name: 'web-1' } })
  })
})
