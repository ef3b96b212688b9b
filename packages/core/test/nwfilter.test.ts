import { describe, expect, it } from 'vitest'
import { connect, honours, type NwfilterDriver } from '../src/index.ts'
import { fakeDriver, type FakeSession } from './fake-driver.ts'

const clean = { name: 'clean-traffic', uuid: '5f3c2b1a-0000-4000-8000-0000000000dd' }
const onVnet0 = { portDev: 'vnet0', filterName: 'clean-traffic' }

const openWith = (nwfilter: NwfilterDriver<FakeSession>) =>
  connect('fake:///', { drivers: [fakeDriver({}, { nwfilter })] })

describe('network filters', () => {
  it('are listed, found, defined, described and forgotten', async () => {
    const seen: unknown[] = []
    const connection = await openWith({
      connectListAllNWFilters: () => [clean],
      nwfilterLookupByName: (_call, name) => (seen.push(name), clean),
      nwfilterLookupByUUID: (_call, uuid) => (seen.push(uuid), clean),
      nwfilterDefineXMLFlags: honours(1, (_call, ...args: unknown[]) => (seen.push(args), clean)),
      nwfilterGetXMLDesc: () => '<filter/>',
      nwfilterUndefine: (_call, { name }) => void seen.push(`undefine ${name}`),
    })
    const [filter] = await connection.listNwfilters()
    expect(filter).toMatchObject(clean)
    await connection.nwfilterLookupByName('clean-traffic')
    await connection.nwfilterLookupByUuid(clean.uuid.toUpperCase())
    const defined = await connection.nwfilterDefineXml('<filter/>', { validate: true })
    expect(await defined.getXml()).toBe('<filter/>')
    await defined.undefine()
    expect(seen).toEqual(['clean-traffic', clean.uuid, ['<filter/>', 1], 'undefine clean-traffic'])
  })

  it('are put on interfaces and taken off', async () => {
    const seen: unknown[] = []
    const connection = await openWith({
      connectListAllNWFilterBindings: () => [onVnet0],
      nwfilterBindingLookupByPortDev: (_call, portDev) => ({ ...onVnet0, portDev }),
      nwfilterBindingCreateXML: honours(1, (_call, ...args: unknown[]) => (seen.push(args), onVnet0)),
      nwfilterBindingGetXMLDesc: () => '<filterbinding/>',
      nwfilterBindingDelete: (_call, { portDev }) => void seen.push(`delete ${portDev}`),
    })
    expect(await connection.listNwfilterBindings()).toMatchObject([onVnet0])
    await connection.nwfilterBindingCreateXml('<filterbinding/>', { validate: true })
    const binding = await connection.nwfilterBindingLookupByPortDev('vnet1')
    expect([binding.portDev, binding.filterName]).toEqual(['vnet1', 'clean-traffic'])
    expect(await binding.getXml()).toBe('<filterbinding/>')
    await binding.delete()
    expect(seen).toEqual([['<filterbinding/>', 1], 'delete vnet1'])
  })
})
