import { describe, expect, it } from 'vitest'
import {
  fillStorageVolumeDefaults,
  formatStorageVolume,
  parseStorageVolume,
} from '../../src/storage-volume/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'storage-volume',
  convert: text =>
    formatStorageVolume(
      fillStorageVolumeDefaults(parseStorageVolume(text, { unknown: 'drop', inactive: true })),
    ),
  again: text => formatStorageVolume(parseStorageVolume(text, { unknown: 'error' })),
})

const minimal = `<volume><name>v</name><capacity>1</capacity></volume>`

describe('formats', () => {
  const withFormat = (format: string): string =>
    minimal.replace('</volume>', `<target><format type='${format}'/></target></volume>`)

  it('are those of the pool', () => {
    const format = (name: string, poolType: 'dir' | 'disk' | 'logical') =>
      parseStorageVolume(withFormat(name), { poolType, inactive: true }).target?.format
    expect([format('linux', 'disk'), format('raw', 'logical')]).toEqual(['linux', undefined])
    expect(refusal(() => format('linux', 'dir'))).toMatchObject({ code: 'CONFIG_UNSUPPORTED' })
  })

  it('that only servers report are read', () => {
    expect(parseStorageVolume(withFormat('unknown')).target?.format).toBe('unknown')
  })

  it('have a default where volumes have a format', () => {
    const filled = (poolType: 'disk' | 'dir' | 'iscsi') =>
      fillStorageVolumeDefaults(parseStorageVolume(minimal, { poolType }), { poolType }).target
    expect(filled('disk')).toEqual({ format: 'none' })
    expect(filled('dir')).toEqual({ format: 'raw' })
    expect(filled('iscsi')).toEqual({})
  })
})

describe('sizes', () => {
  it('are needed, unless the volume is made from another one', () => {
    const text = '<volume><name>v</name></volume>'
    expect(refusal(() => parseStorageVolume(text))).toMatchObject({ code: 'XML_ERROR', details: { line: 1 } })
    const volume = parseStorageVolume(text, { allowMissingCapacity: true })
    expect(fillStorageVolumeDefaults(volume)).toMatchObject({ capacity: 0n, allocation: 0n })
  })

  it('that a server reports are passed over in a definition', () => {
    const text = minimal.replace('</volume>', `<physical unit='KiB'>2</physical></volume>`)
    expect(parseStorageVolume(text).physical).toBe(2048n)
    expect(parseStorageVolume(text, { inactive: true }).physical).toBeUndefined()
  })
})
