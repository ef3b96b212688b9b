import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  fillDomainDefaults,
  formatDomain,
  parseDomain,
  type Controller,
  type Domain,
} from '../../src/domain/index.ts'

const folder = new URL('../fixtures/domain/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const inputs = readdirSync(folder).filter(name => name.endsWith('.in.xml'))

/** A domain whose disks and controllers stand in an order of their own. */
function unordered(domain: Domain): Domain {
  const { disks, controllers } = domain.devices ?? {}
  disks?.sort((one, other) => one.target.dev.localeCompare(other.target.dev))
  controllers?.sort((one, other) => formKey(one).localeCompare(formKey(other)))
  return domain
}

const formKey = ({ type, index, model }: Controller): string => [type, index, model].join(' ')

/** Each `name.in.xml` is read, completed and written as the generic hypervisor does; `name.out.xml` is what libvirt 9.0 prints. */
describe.each(inputs)('%s', input => {
  const output = input.replace(/\.in\.xml$/, '.out.xml')
  const hooks = {
    arch: 'i686',
    videoModel: () => 'cirrus' as const,
    newMacAddress: () => '52:54:00:00:00:01',
  }
  const filled = () =>
    fillDomainDefaults(parseDomain(read(input), { inactive: true, unknown: 'drop' }), hooks)

  it('is printed as libvirt prints it', () => {
    expect(formatDomain(filled(), { inactive: true, secure: true })).toBe(read(output))
  })

  it('is only put into another order by filling in once more', () => {
    const once = filled()
    expect(unordered(fillDomainDefaults(structuredClone(once), hooks))).toEqual(unordered(once))
  })

  it('is read back from its output', () => {
    const printed = read(output)
    expect(formatDomain(parseDomain(printed, { unknown: 'error' }), { secure: true })).toBe(printed)
  })
})
