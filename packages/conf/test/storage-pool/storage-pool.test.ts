import { describe, expect, it } from 'vitest'
import { fillStoragePoolDefaults, formatStoragePool, parseStoragePool } from '../../src/storage-pool/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

/** What libvirt's test driver, which printed the fixtures, says of every pool. */
const sizes = { capacity: 107374182400n, available: 107374182400n }

describeFixtures({
  folder: 'storage-pool',
  convert: text => {
    const pool = fillStoragePoolDefaults(parseStoragePool(text, { unknown: 'drop', inactive: true }))
    return formatStoragePool({ ...pool, ...sizes })
  },
  again: text => formatStoragePool(parseStoragePool(text, { unknown: 'error' })),
})

const pool = (type: string, inside: string): string =>
  `<pool type='${type}'>\n<name>p</name>\n${inside}\n</pool>`
const target = '<target><path>/x</path></target>'

it('reads what a server reports, unless the document defines a pool', () => {
  const text = pool('dir', `<capacity unit='KiB'>3</capacity>${target}`)
  expect(parseStoragePool(text)).toMatchObject({ capacity: 3072n, allocation: 0n })
  expect(parseStoragePool(text, { inactive: true })).toMatchObject({ capacity: 0n })
})

it('keeps options of mounts and of librados in their namespaces', () => {
  const fs = `<fs:mount_opts xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'><fs:option name='sync'/></fs:mount_opts>`
  const read = parseStoragePool(pool('fs', `<source><device path='/d'/></source>${target}${fs}`))
  expect(read).toMatchObject({ mountOpts: { options: [{ name: 'sync' }] } })
  expect(formatStoragePool(read)).toContain(
    `<pool type='fs' xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'>`,
  )
})

describe('checks', () => {
  it.each([
    ['an unknown type', pool('tape', target), 'XML_ERROR', 1],
    ['no name', `<pool type='dir'>${target}</pool>`, 'XML_ERROR', 1],
    ['a name with a slash', `<pool type='dir'><name>a/b</name>${target}</pool>`, 'XML_ERROR', 1],
    ['no target', pool('dir', ''), 'XML_ERROR', 1],
    ['no device', pool('fs', `<source/>${target}`), 'XML_ERROR', 3],
    ['no source', pool('iscsi', target), 'XML_ERROR', 1],
    ['no folder', pool('netfs', `<source><host name='h'/></source>${target}`), 'XML_ERROR', 3],
    ['a name that Ceph needs', pool('rbd', `<source><host name='h'/></source>`), 'XML_ERROR', 3],
    ['an initiator', pool('iscsi-direct', `<source><host name='h'/></source>`), 'CONFIG_UNSUPPORTED', 3],
    ['an untyped adapter', pool('scsi', `<source><adapter wwnn='1'/></source>${target}`), 'XML_ERROR', 3],
    ['an empty adapter', pool('scsi', `<source><adapter/></source>${target}`), 'XML_ERROR', 3],
    [
      'a wrong part of an address, though it is not kept',
      pool(
        'scsi',
        `<source><adapter><parentaddr unique_id='1'><address multifunction='x'/></parentaddr></adapter></source>${target}`,
      ),
      'XML_ERROR',
      3,
    ],
    ['cow of a disk', pool('mpath', `<features><cow state='yes'/></features>${target}`), 'NO_SUPPORT', 3],
    [
      'a version of CIFS',
      pool(
        'netfs',
        `<source><host name='h'/><dir path='/a'/><format type='cifs'/><protocol ver='3'/></source>${target}`,
      ),
      'CONFIG_UNSUPPORTED',
      3,
    ],
    [
      'a wrong mode',
      pool('dir', `<target><path>/x</path><permissions><mode>999</mode></permissions></target>`),
      'XML_ERROR',
      3,
    ],
  ])('refuse %s', (_, text, code, line) => {
    expect(refusal(() => parseStoragePool(text))).toMatchObject({ code, details: { line } })
  })
})
