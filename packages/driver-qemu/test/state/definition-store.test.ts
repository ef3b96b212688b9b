import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLogger, silentLog, type LogRecord } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import type { CompleteDomain } from '../../src/definition/parse-definition.ts'
import {
  loadDefinitions,
  removeDefinition,
  storeAutostart,
  storeDefinition,
} from '../../src/state/definition-store.ts'
import { makeLayout, rootLayout } from '../../src/state/layout.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const domain = (name: string): CompleteDomain => ({
  type: 'qemu',
  name,
  uuid: '11111111-2222-4333-8444-555555555555',
  memory: 65536n,
  os: { type: { name: 'hvm', arch: 'x86_64', machine: 'pc' } },
  devices: { graphics: [{ type: 'vnc', passwd: 'geheim', listens: [{ type: 'none' }] }] },
})

async function layoutOfItsOwn() {
  const layout = rootLayout(await temporaryFolder())
  await makeLayout(layout)
  return layout
}

describe('definitions', () => {
  it('are found again as they were stored, with their secrets', async () => {
    const layout = await layoutOfItsOwn()
    await storeDefinition(layout, domain('a b'))
    await storeAutostart(layout, 'a b', true)
    const [found] = await loadDefinitions(layout, silentLog)
    expect(found).toMatchObject({ autostart: true, domain: { name: 'a b', memory: 65536n } })
    expect(found?.domain.devices?.graphics?.[0]).toMatchObject({ passwd: 'geheim' })
  })

  it('can be read by nobody else', async () => {
    const layout = await layoutOfItsOwn()
    await storeDefinition(layout, domain('a'))
    expect((await stat(join(layout.definitions, 'a.xml'))).mode & 0o777).toBe(0o600)
    expect((await stat(layout.definitions)).mode & 0o777).toBe(0o700)
  })

  it('are gone with their link when they are removed', async () => {
    const layout = await layoutOfItsOwn()
    await storeDefinition(layout, domain('a'))
    await storeAutostart(layout, 'a', true)
    await removeDefinition(layout, 'a')
    expect(await readdir(layout.definitions)).toEqual(['autostart'])
    expect(await readdir(layout.autostart)).toEqual([])
    await removeDefinition(layout, 'a')
  })

  it('that are damaged or misnamed are reported, and stay', async () => {
    const layout = await layoutOfItsOwn()
    await storeDefinition(layout, domain('good'))
    await writeFile(join(layout.definitions, 'bad.xml'), '<domain')
    await writeFile(
      join(layout.definitions, 'other.xml'),
      await readFile(join(layout.definitions, 'good.xml')),
    )
    const records: LogRecord[] = []
    const found = await loadDefinitions(
      layout,
      createLogger('test', { write: record => records.push(record) }),
    )
    expect(found.map(({ domain: { name } }) => name)).toEqual(['good'])
    expect(records.map(({ level, message }) => [level, message])).toEqual([
      ['warning', "the definition 'bad.xml' was passed over"],
      ['warning', "the definition 'other.xml' was passed over"],
    ])
    expect(await readdir(layout.definitions)).toEqual(['autostart', 'bad.xml', 'good.xml', 'other.xml'])
  })

  it('start with the host only as long as that is wanted', async () => {
    const layout = await layoutOfItsOwn()
    await storeDefinition(layout, domain('a'))
    await storeAutostart(layout, 'a', true)
    await storeAutostart(layout, 'a', true)
    await storeAutostart(layout, 'a', false)
    expect(await loadDefinitions(layout, silentLog)).toMatchObject([{ autostart: false }])
  })
})
