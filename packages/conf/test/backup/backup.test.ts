import { describe, expect, it } from 'vitest'
import { fillBackupDefaults, formatBackup, parseBackup } from '../../src/backup/index.ts'
import type { Disk, Domain } from '../../src/domain/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

const disk = (letter: string): Disk => ({
  type: 'file',
  source: { file: `/srv/${letter}.img` },
  target: { dev: `vd${letter}` },
})
const guest = (...letters: string[]): Domain => ({
  type: 'test',
  name: 'g',
  devices: { disks: letters.map(disk) },
})

describeFixtures({
  folder: 'backup',
  convert: text =>
    formatBackup(
      fillBackupDefaults(parseBackup(text, { unknown: 'drop' }), {
        domain: guest('a', 'b', 'c', 'd'),
        suffix: 'now',
      }),
    ),
  again: text => formatBackup(parseBackup(text, { unknown: 'error' })),
})

const sample = `<domainbackup mode='pull'><server name='h'/><disks><disk name='vda' exportname='e'><scratch file='/s'/></disk></disks></domainbackup>`

describe('checks', () => {
  it.each([
    ['a server in mode push', sample.replace('pull', 'push'), 'XML_ERROR'],
    ['a target in mode pull', sample.replace('scratch', 'target'), 'XML_ERROR'],
    [
      'a name for clients in mode push',
      sample.replace('pull', 'push').replace(`<server name='h'/>`, ''),
      'XML_ERROR',
    ],
    ['a UNIX socket without its path', sample.replace(`name='h'`, `transport='unix'`), 'XML_ERROR'],
    ['a relative socket', sample.replace(`name='h'`, `transport='unix' socket='s'`), 'XML_ERROR'],
    ['a disk without a name', sample.replace(`name='vda'`, ''), 'XML_ERROR'],
  ])('refuse %s', (_, text, code) => {
    expect(refusal(() => parseBackup(text))).toMatchObject({ code, details: { line: 1 } })
  })
})

describe('defaults', () => {
  const filled = (text: string, domain: Domain) => () =>
    fillBackupDefaults(parseBackup(text), { domain, suffix: 's' })

  it('back up every disk of the guest when none is named', () => {
    const { disks } = filled('<domainbackup/>', guest('a', 'b'))()
    expect(disks).toEqual([
      { name: 'vda', backup: true, type: 'file', target: { file: '/srv/a.img.s' }, backupmode: 'full' },
      { name: 'vdb', backup: true, type: 'file', target: { file: '/srv/b.img.s' }, backupmode: 'full' },
    ])
  })

  it.each([
    ['a guest without disks', '<domainbackup/>', guest()],
    [
      'a disk that is not there',
      `<domainbackup><disks><disk name='vdz'/></disks></domainbackup>`,
      guest('a'),
    ],
    [
      'a disk that is named twice',
      `<domainbackup><disks><disk name='vda'/><disk name='vda'/></disks></domainbackup>`,
      guest('a'),
    ],
    [
      'a block device without a name',
      `<domainbackup><disks><disk name='vda' type='block'/></disks></domainbackup>`,
      guest('a'),
    ],
    [
      'changes since no checkpoint',
      `<domainbackup><disks><disk name='vda' backupmode='incremental'/></disks></domainbackup>`,
      guest('a'),
    ],
  ])('refuse %s', (_, text, domain) => {
    expect(refusal(filled(text, domain))).toMatchObject({ code: 'CONFIG_UNSUPPORTED' })
  })
})
