import { datastoreFileNames } from '@guestwork/vmx'
import { expect, it } from 'vitest'

const names = datastoreFileNames({
  datastore: 'home',
  directory: 'web-1',
  exists: (datastore, path) => datastore !== 'away' && path !== 'gone.vmdk',
})

it.each([
  ['web-1.vmdk', '[home] web-1/web-1.vmdk'],
  ['/vmfs/volumes/fast/a/b.vmdk', '[fast] a/b.vmdk'],
  ['/isos/x.iso', '/isos/x.iso'],
  ['/vmfs/volumes/away/a.vmdk', undefined],
  ['/vmfs/volumes/fast/gone.vmdk', undefined],
])('%s is %s', (inVmx, inDomain) => {
  expect(names.parse(inVmx)).toBe(inDomain)
})

it.each([
  ['[fast] a/b.vmdk', '/vmfs/volumes/fast/a/b.vmdk'],
  ['[fast]b.vmdk', '/vmfs/volumes/fast/b.vmdk'],
  ['/isos/x.iso', '/isos/x.iso'],
])('%s is written as %s', (inDomain, inVmx) => {
  expect(names.format(inDomain)).toBe(inVmx)
})

it.each(['a/b.vmdk', '../b.vmdk', '/vmfs/volumes/', '/vmfs/volumes/fast'])('%s is refused in a VMX', name => {
  expect(() => names.parse(name)).toThrow(
    expect.objectContaining({ code: 'INTERNAL_ERROR', details: { fileName: name } }),
  )
})

it.each(['a.vmdk', '[] a.vmdk', '[a/b] c.vmdk', '[a'])('%s is refused in a domain', name => {
  expect(() => names.format(name)).toThrow(
    expect.objectContaining({ code: 'INTERNAL_ERROR', details: { fileName: name } }),
  )
})

it('a VMX in the root of its datastore', () => {
  expect(datastoreFileNames({ datastore: 'home', directory: '' }).parse('a.vmdk')).toBe('[home] a.vmdk')
})
