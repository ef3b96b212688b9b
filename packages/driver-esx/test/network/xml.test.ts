import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FakeSwitch } from '../../src/testing/index.ts'
import { openFake } from '../open-fake.ts'

const folder = new URL('./fixtures/', import.meta.url)
const names = readdirSync(folder).flatMap(file => (file.endsWith('.json') ? [file.slice(0, -5)] : []))
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const amounts = new Set(['averageBandwidth', 'peakBandwidth', 'burstSize'])

function switchOf(name: string): FakeSwitch {
  return JSON.parse(read(`${name}.json`), (key, value: unknown) =>
    amounts.has(key) ? BigInt(value as number) : value,
  ) as FakeSwitch
}

describe('the document of a switch', () => {
  it.each(names)('is written: %s', async name => {
    const vswitch = switchOf(name)
    const { connection } = await openFake({ hosts: [{ name: 'esx1', switches: [vswitch] }] })
    const network = await connection.networkLookupByName(vswitch.name)
    expect(await network.getXml()).toBe(read(`${name}.xml`))
    expect(await network.getXml({ inactive: true })).toBe(read(`${name}.xml`))
  })

  it.each(names)('is read: %s', async name => {
    const { connection } = await openFake({ hosts: [{ name: 'esx1', switches: [] }] })
    const network = await connection.networkDefineXml(read(`${name}.xml`))
    expect(await network.getXml()).toBe(read(`${name}.xml`))
  })

  it('takes one round trip, and is refused for a switch that is gone', async () => {
    const { fake, connection } = await openFake()
    const network = await connection.networkLookupByName('vSwitch0')
    fake.takeCalls()
    await network.getXml()
    expect(fake.takeCalls()).toEqual(['RetrievePropertiesEx'])
    fake.hosts[0]?.network.addSwitch('other')
    const other = await connection.networkLookupByName('other')
    await other.undefine()
    await expect(other.getXml()).rejects.toMatchObject({ code: 'NO_NETWORK' })
  })
})
