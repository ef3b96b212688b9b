import { describe, expect, it } from 'vitest'
import { fillCheckpointDefaults, formatCheckpoint, parseCheckpoint } from '../../src/checkpoint/index.ts'
import type { Domain } from '../../src/domain/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'checkpoint',
  convert: text => formatCheckpoint(parseCheckpoint(text, { unknown: 'drop', redefine: true })),
  again: text => formatCheckpoint(parseCheckpoint(text, { unknown: 'error' })),
})

const sample = `<domaincheckpoint><name>c</name><creationTime>1</creationTime><disks><disk name='vda' bitmap='b'/></disks><domain type='test'><name>g</name></domain></domaincheckpoint>`

it('passes over what only existing checkpoints have where a new one is asked for', () => {
  expect(parseCheckpoint(sample, { create: true })).toEqual({
    name: 'c',
    disks: [{ name: 'vda', checkpoint: 'bitmap', bitmap: 'b' }],
  })
})

describe('checks', () => {
  it.each([
    ['a name with a slash', sample.replace('<name>c', '<name>a/b')],
    ['a name that begins with a dot', sample.replace('<name>c', '<name>.c')],
    ['a bitmap of nothing', sample.replace('bitmap=', `checkpoint='no' bitmap=`)],
    ['a checkpoint that is put back without its guest', sample.replace(/<domain .*<\/domain>/, '')],
  ])('refuse %s', (_, text) => {
    expect(refusal(() => parseCheckpoint(text, { redefine: true }))).toMatchObject({ code: 'XML_ERROR' })
  })

  it('refuse a checkpoint that is put back without its time', () => {
    const text = sample.replace(/<creationTime>.*<\/creationTime>/, '')
    expect(refusal(() => parseCheckpoint(text, { redefine: true }))?.code).toBe('INTERNAL_ERROR')
  })
})

describe('defaults', () => {
  const domain: Domain = {
    type: 'test',
    name: 'g',
    devices: {
      disks: [
        { type: 'file', source: { file: '/a' }, target: { dev: 'vda' } },
        { type: 'file', source: { file: '/b' }, target: { dev: 'vdb' }, readonly: true },
        { type: 'file', source: { file: '/c' }, target: { dev: 'vdc' } },
      ],
    },
  }

  it('record the disks that can be written when none is named', () => {
    expect(fillCheckpointDefaults({}, { domain, creationTime: 3n })).toEqual({
      name: '3',
      creationTime: 3n,
      disks: [
        { name: 'vda', checkpoint: 'bitmap', bitmap: '3' },
        { name: 'vdb', checkpoint: 'no' },
        { name: 'vdc', checkpoint: 'bitmap', bitmap: '3' },
      ],
    })
  })

  it('record only the disks that are named', () => {
    const filled = fillCheckpointDefaults({ name: 'c', disks: [{ name: '/c' }] }, { domain })
    expect(filled.disks?.map(({ checkpoint }) => checkpoint)).toEqual(['no', 'no', 'bitmap'])
  })

  it.each([
    [[{ name: 'vdz' }]],
    [[{ name: 'vda' }, { name: '/a' }]],
    [[{ name: 'vdb' }]],
    [Array.from({ length: 4 }, () => ({ name: 'vda' }))],
  ])('refuse the disks %j', disks => {
    const error = refusal(() => fillCheckpointDefaults({ name: 'c', disks }, { domain }))
    expect(error).toMatchObject({ code: 'CONFIG_UNSUPPORTED' })
  })
})
