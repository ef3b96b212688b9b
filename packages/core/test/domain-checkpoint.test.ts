import { describe, expect, it } from 'vitest'
import {
  connect,
  DomainEventBroker,
  honours,
  type CheckpointRef,
  type HypervisorDriver,
} from '../src/index.ts'
import { fakeDriver, web, type FakeSession } from './fake-driver.ts'

const monday: CheckpointRef = { domain: web, name: 'monday' }
const tuesday: CheckpointRef = { domain: web, name: 'tuesday' }

async function openWith(slots: Partial<HypervisorDriver<FakeSession>>) {
  const driver = fakeDriver({
    domainLookupByName: () => web,
    domainCheckpointLookupByName: (_call, domain, name) => ({ domain, name }),
    ...slots,
  })
  const connection = await connect('fake:///', { drivers: [driver] })
  const domain = await connection.domainLookupByName('web-1')
  return { connection, domain, checkpoint: await domain.checkpointLookupByName('monday') }
}

describe('checkpoints of a domain', () => {
  it('are made, listed and deleted with options in place of flags', async () => {
    const flags: number[] = []
    const { domain, checkpoint } = await openWith({
      domainCheckpointCreateXML: honours(
        7,
        (_call, _domain, _xml, bits: number) => (flags.push(bits), tuesday),
      ),
      domainListAllCheckpoints: honours(
        15,
        (_call, _domain, bits: number) => (flags.push(bits), [monday, tuesday]),
      ),
      domainCheckpointListAllChildren: honours(
        15,
        (_call, _of, bits: number) => (flags.push(bits), [tuesday]),
      ),
      domainCheckpointDelete: honours(7, (_call, _of, bits: number) => void flags.push(bits)),
    })
    const made = await domain.checkpointCreateXml('<domaincheckpoint/>', {
      redefine: true,
      redefineValidate: true,
    })
    expect([made.name, made.domain]).toEqual(['tuesday', domain])
    expect((await domain.listCheckpoints({ roots: true, leaves: true })).map(({ name }) => name)).toEqual([
      'monday',
      'tuesday',
    ])
    expect(await checkpoint.listChildren({ descendants: true, noLeaves: true })).toMatchObject([
      { name: 'tuesday' },
    ])
    await checkpoint.delete({ children: true })
    expect(flags).toEqual([1 + 4, 1 + 4, 1 + 8, 1])
  })

  it('have a document and a parent', async () => {
    const { checkpoint } = await openWith({
      domainCheckpointGetXMLDesc: honours(
        7,
        (_call, _of, flags: number) => `<domaincheckpoint flags='${String(flags)}'/>`,
      ),
      domainCheckpointGetParent: () => tuesday,
    })
    expect(await checkpoint.getXml({ noDomain: true, size: true })).toBe("<domaincheckpoint flags='6'/>")
    expect((await checkpoint.getParent()).name).toBe('tuesday')
  })

  it('have events, which libvirt lacks', async () => {
    const broker = new DomainEventBroker()
    const { connection } = await openWith({
      connectDomainEventRegisterAny: (_call, of, id, listener) => broker.register(of, id, listener),
      connectDomainEventDeregisterAny: (_call, id) => broker.deregister(id),
    })
    const events = connection.events('domain-checkpoint')
    await events.ready
    broker.emit('checkpoint', web, { event: 'redefined', checkpoint: 'monday' })
    expect((await events.next()).value).toMatchObject({
      kind: 'domain-checkpoint',
      event: 'redefined',
      domain: { name: 'web-1' },
      checkpoint: { name: 'monday' },
    })
    await connection.close()
  })
})
