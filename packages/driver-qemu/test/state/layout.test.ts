import { describe, expect, it } from 'vitest'
import { definitionFile, guestFolder, rootLayout } from '../../src/state/layout.ts'

const layout = rootLayout('/srv/vms')

describe('the places below a root', () => {
  it("are those of libvirt's embedded driver", () => {
    expect(definitionFile(layout, 'web 1')).toBe('/srv/vms/etc/qemu/web 1.xml')
    expect(guestFolder(layout, 3, 'web')).toBe('/srv/vms/lib/qemu/domain-3-web')
  })

  it('keep the path of a socket short, and whole characters in it', () => {
    expect(guestFolder(layout, 3, 'n'.repeat(100))).toBe(`/srv/vms/lib/qemu/domain-3-${'n'.repeat(20)}`)
    expect(guestFolder(layout, 3, `${'n'.repeat(19)}ü`)).toBe(`/srv/vms/lib/qemu/domain-3-${'n'.repeat(19)}`)
  })
})
