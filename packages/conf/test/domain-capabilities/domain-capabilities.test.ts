import { describe, expect, it } from 'vitest'
import { formatDomainCapabilities, parseDomainCapabilities } from '../../src/domain-capabilities/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'domain-capabilities',
  convert: text => formatDomainCapabilities(parseDomainCapabilities(text)),
  again: text => formatDomainCapabilities(parseDomainCapabilities(text, { unknown: 'error' })),
})

const custom = "<mode name='custom' supported='yes'><model usable='yes' vendor='AMD'>EPYC</model></mode>"
const disk = "<disk supported='yes'><enum name='bus'><value>sata</value></enum></disk>"
const sample = `<domainCapabilities><path>/vm</path><domain>kvm</domain><arch>x86_64</arch><cpu><mode name='maximum' supported='no'/>${custom}</cpu><devices>${disk}</devices></domainCapabilities>`

it('the modes of processors are found by their names', () => {
  const { cpu } = parseDomainCapabilities(sample)
  expect(cpu?.custom?.models).toEqual([{ usable: 'yes', vendor: 'AMD', name: 'EPYC' }])
  expect(cpu?.maximum).toEqual({ supported: false })
  expect(cpu?.hostModel).toBeUndefined()
})

it('a mode of another name is not known', () => {
  const text = sample.replace("'maximum'", "'sometimes'")
  expect(refusal(() => parseDomainCapabilities(text, { unknown: 'error' }))?.code).toBe('XML_INVALID_SCHEMA')
  expect(formatDomainCapabilities(parseDomainCapabilities(text))).toContain("<mode name='sometimes'")
})

describe('checks', () => {
  it.each([
    ['another document', '<capabilities/>', 'XML_ERROR'],
    ['no type', sample.replace('<domain>kvm</domain>', ''), 'XML_ERROR'],
    ['no architecture', sample.replace('<arch>x86_64</arch>', ''), 'XML_ERROR'],
    ['a device without an answer', sample.replace("<disk supported='yes'>", '<disk>'), 'XML_ERROR'],
    ['a wrong number', sample.replace('<devices>', "<vcpu max='many'/><devices>"), 'XML_ERROR'],
  ])('refuse %s', (_, text, code) => {
    expect(refusal(() => parseDomainCapabilities(text))).toMatchObject({ code, details: { line: 1 } })
  })
})
