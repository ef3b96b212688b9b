import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkAbiStability, findAbiBreaks } from '../../../src/domain/diff/index.ts'
import { fillDomainDefaults, parseDomain, type Domain } from '../../../src/domain/index.ts'

interface Edit {
  readonly replace: string
  readonly by: string
  /** What libvirt 9.0 concludes. */
  readonly stable: boolean
}

const folder = new URL('../../fixtures/domain-diff/abi/', import.meta.url)
const guest = readFileSync(new URL('guest.xml', folder), 'utf8')
const edits = JSON.parse(readFileSync(new URL('edits.json', folder), 'utf8')) as Edit[]

const read = (xml: string): Domain =>
  fillDomainDefaults(parseDomain(xml, { inactive: true }), { arch: 'x86_64' })

describe('what the guest would see, by the conclusions of libvirt', () => {
  const source = read(guest)

  it.each(edits)('$replace → $by: stable $stable', ({ replace, by, stable }) => {
    expect(guest).toContain(replace)
    expect(findAbiBreaks(source, read(guest.replace(replace, by))).length === 0).toBe(stable)
  })

  it('names the place and the values', () => {
    const target = read(guest.replace('<serial>S</serial>', '<serial>T</serial>'))
    expect(findAbiBreaks(source, target)).toEqual([
      {
        path: 'devices.disks[0].serial',
        old: 'S',
        new: 'T',
        message: "devices.disks[0].serial of the target, 'T', is not the source's, 'S'",
      },
    ])
  })

  it('is refused with the code of libvirt', () => {
    expect(() => checkAbiStability(source, read(guest.replace('i6300esb', 'ib700')))).toThrow(
      expect.objectContaining({
        code: 'CONFIG_UNSUPPORTED',
        domain: 'DOMAIN',
        details: { path: 'devices.watchdogs[0].model' },
      }),
    )
    expect(() => checkAbiStability(source, read(guest))).not.toThrow()
  })
})
