import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fillDomainDefaults, formatDomain, parseDomain } from '../../src/domain/index.ts'

const folder = new URL('../fixtures/domain/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const inputs = readdirSync(folder).filter(name => name.endsWith('.in.xml'))

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

  it('is unchanged by filling in once more', () => {
    const once = filled()
    expect(fillDomainDefaults(structuredClone(once), hooks)).toEqual(once)
  })

  it('is read back from its output', () => {
    const printed = read(output)
    expect(formatDomain(parseDomain(printed, { unknown: 'error' }), { secure: true })).toBe(printed)
  })
})
