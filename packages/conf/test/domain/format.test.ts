import { describe, expect, it } from 'vitest'
import type { Domain } from '../../src/domain/index.ts'
import { formatDomain } from '../../src/domain/format.ts'

const guest: Domain = {
  type: 'test',
  id: 3,
  name: `a<'b'>`,
  memory: 1024n,
  devices: {
    graphics: [{ type: 'vnc', port: 5901, autoport: true, passwd: 'secret', listens: [{ type: 'address' }] }],
    consoles: [{ type: 'pty', source: { path: '/dev/pts/1' } }],
  },
}

describe('formatDomain', () => {
  it('writes the running guest', () => {
    expect(formatDomain(guest)).toBe(
      [
        `<domain type='test' id='3'>`,
        `  <name>a&lt;&apos;b&apos;&gt;</name>`,
        `  <memory unit='KiB'>1024</memory>`,
        `  <devices>`,
        `    <console type='pty' tty='/dev/pts/1'>`,
        `      <source path='/dev/pts/1'/>`,
        `    </console>`,
        `    <graphics type='vnc' port='5901' autoport='yes'>`,
        `      <listen type='address'/>`,
        `    </graphics>`,
        `  </devices>`,
        `</domain>`,
        '',
      ].join('\n'),
    )
  })

  it('leaves out what belongs to the running guest', () => {
    const text = formatDomain(guest, { inactive: true })
    expect(text).not.toContain(`id='3'`)
    expect(text).not.toContain('/dev/pts/1')
    expect(text).toContain(`<graphics type='vnc' port='-1' autoport='yes'>`)
  })

  it('writes passwords only when they are asked for', () => {
    expect(formatDomain(guest)).not.toContain('secret')
    expect(formatDomain(guest, { secure: true })).toContain(`passwd='secret'`)
  })

  it.each<[string, object]>([
    ['a word that is none of the choices', { onCrash: `x'/><evil a='` }],
    ['a number that is not whole', { vcpu: { count: 1.5 } }],
    ['a number in place of a bigint', { memory: 5 }],
    ['a text in place of a list', { devices: { disks: 'x' } }],
    ['a character that XML cannot hold', { title: 'a\0b' }],
    ['a variant that does not exist', { devices: { disks: [{ type: 'tape', target: { dev: 'vda' } }] } }],
    ['an attribute name that is markup', { extra: { attributes: [{ name: `a='1' b`, value: '' }] } }],
  ])('refuses %s', (_, change) => {
    const changed: Domain = Object.assign(structuredClone(guest), change)
    expect(() => formatDomain(changed)).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }) as Error)
  })
})
