import { expect, it } from 'vitest'
import { countTable, groupSlots, mergeFamilies, slotTable } from '../support/support-tables.mjs'

const slot = () => undefined

const contract = {
  slots: {
    domainCreate: { api: 'virDomainCreate', since: '0.1.0' },
    domainCreateWithFlags: { api: 'virDomainCreateWithFlags', since: '0.8.2' },
    domainSnapshotNum: { api: 'virDomainSnapshotNum', since: '0.8.0' },
    secretUndefine: { api: 'virSecretUndefine', since: '0.7.1' },
    streamSend: { api: 'virStreamSend', since: '0.7.2' },
  },
  familyOf: (name: string) =>
    name.startsWith('domain') ? 'hypervisor' : name.startsWith('stream') ? 'stream' : 'secret',
  facetOf: (name: string) =>
    name.startsWith('domainS') ? 'snapshot' : name.startsWith('domain') ? 'domain-lifecycle' : undefined,
  drivers: [
    {
      name: 'one',
      own: { hypervisor: { domainCreateWithFlags: slot } },
      complete: { hypervisor: { domainCreateWithFlags: slot, domainCreate: slot } },
    },
    {
      name: 'two',
      own: { secret: { secretUndefine: slot } },
      complete: { secret: { secretUndefine: slot } },
    },
  ],
}
const groups = groupSlots(contract)

it('groups slots by facet and family, without streams', () => {
  const titles = groups.map(({ title, slots }) => [title, slots.length])
  expect(titles).toEqual([
    ['Hypervisor: domain-lifecycle', 2],
    ['Hypervisor: snapshot', 1],
    ['Secrets', 1],
  ])
})

it('tells what a driver has from what core derives', () => {
  const lifecycle = groups[0] ?? { title: '', family: '', slots: [] }
  expect(slotTable(contract, lifecycle)).toBe(
    [
      '| Slot | libvirt function | Since | one | two |',
      '| --- | --- | --- | --- | --- |',
      '| `domainCreate` | `virDomainCreate` | 0.1.0 | derived |  |',
      '| `domainCreateWithFlags` | `virDomainCreateWithFlags` | 0.8.2 | yes |  |',
    ].join('\n'),
  )
})

it('counts by family, with sums', () => {
  const rows = countTable(contract, mergeFamilies(groups)).split('\n')
  expect(rows[0]).toBe('|  | Slots | one | two |')
  expect(rows[2]).toBe('| Hypervisor | 3 | 2 | 0 |')
  expect(rows.find(row => row.startsWith('| Secrets'))).toBe('| Secrets | 1 | 0 | 1 |')
  expect(rows.at(-1)).toBe('| All | 4 | 2 | 1 |')
})
