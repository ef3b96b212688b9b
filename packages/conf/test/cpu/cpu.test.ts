import { describe, expect, it } from 'vitest'
import { formatGuestCpu, formatHostCpu, parseGuestCpu, parseHostCpu } from '../../src/cpu/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'host-cpu',
  convert: text => formatHostCpu(parseHostCpu(text)),
  again: text => formatHostCpu(parseHostCpu(text, { unknown: 'error' })),
})

describe('the processor of a host', () => {
  it('has an architecture', () => {
    expect(refusal(() => parseHostCpu('<cpu><model>x</model></cpu>'))).toMatchObject({
      code: 'XML_ERROR',
      details: { line: 1, column: 1 },
    })
  })
})

it('the processor of a guest is completed as libvirt completes it', () => {
  expect(formatGuestCpu(parseGuestCpu("<cpu><model>qemu64</model><feature name='vmx'/></cpu>"))).toBe(
    `<cpu mode='custom' match='exact'>
  <model fallback='allow'>qemu64</model>
  <feature policy='require' name='vmx'/>
</cpu>
`,
  )
})
