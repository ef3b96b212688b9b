import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { silentLog } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { makeLayout, rootLayout } from '../../src/state/layout.ts'
import type { StatusRecord } from '../../src/state/status-record.ts'
import { loadStatus, removeStatus, storeStatus } from '../../src/state/status-store.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const record: StatusRecord = {
  phase: 'running',
  live: {
    type: 'qemu',
    id: 7,
    name: 'guest',
    uuid: '11111111-2222-4333-8444-555555555555',
    memory: 65536n,
    os: { type: { name: 'hvm', arch: 'x86_64', machine: 'pc' } },
    devices: {
      serials: [{ type: 'pty', source: { path: '/dev/pts/3' }, target: { port: 0 }, alias: 'serial0' }],
    },
  },
  process: { pid: 4711, started: 'boot:123' },
  folder: '/srv/lib/qemu/domain-7-guest',
  state: { state: 3, reason: 1 },
  autodestroy: false,
}

async function layoutOfItsOwn() {
  const layout = rootLayout(await temporaryFolder())
  await makeLayout(layout)
  return layout
}

describe('the status of a running domain', () => {
  it('is found again, with the names of its devices and its terminal', async () => {
    const layout = await layoutOfItsOwn()
    await storeStatus(layout, record)
    const [found, ...others] = await loadStatus(layout, silentLog)
    expect(others).toEqual([])
    expect(found).toMatchObject(record)
    await removeStatus(layout, 'guest')
    expect(await loadStatus(layout, silentLog)).toEqual([])
  })

  it.each([
    ['no JSON', '{'],
    ['another format', '{"format":2}'],
    ['an unknown phase', (text: string) => text.replace('"running"', '"flying"')],
    ['an unknown state', (text: string) => text.replace('"state": 3', '"state": 99')],
    ['no id', (text: string) => text.replace(" id='7'", '')],
    ['no process', (text: string) => text.replace('"pid"', '"other"')],
    ['no folder', (text: string) => text.replace('"folder"', '"elsewhere"')],
  ])('that holds %s is passed over', async (_, change) => {
    const layout = await layoutOfItsOwn()
    await storeStatus(layout, record)
    const file = join(layout.status, 'guest.json')
    const text = await readFile(file, 'utf8')
    await writeFile(file, typeof change === 'string' ? change : change(text))
    expect(await readFile(file, 'utf8')).not.toBe(text)
    expect(await loadStatus(layout, silentLog)).toEqual([])
  })
})
