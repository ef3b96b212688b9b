import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withMockHost } from '../mock-host/mock-host.ts'
import { runGw } from '../run-gw.ts'

const documents = 'packages/cli/test/fixtures/documents'
const filter = { name: 'no-smtp', uuid: '11111111-4ff6-46df-a297-b59779765140' }
const binding = { portDev: 'vnet0', filter: 'no-smtp' }
const secret = {
  uuid: '0a81f5b2-8403-4b23-88d6-21ccc2f80d6f',
  usageType: 'volume',
  usageId: '/images/web.img',
}
const port = {
  uuid: '5d744f21-ba4a-4d6e-bdb2-30a35ff3207d',
  network: { name: 'default', uuid: 'dd8fe884-6c02-601e-7551-cca97df1c5df' },
}
const defineFilter = `nwfilter-define ${documents}/nwfilter.xml`
const bind = `${defineFilter}; nwfilter-binding-create ${documents}/nwfilter-binding.xml`
const plug = `net-port-create default ${documents}/network-port.xml`

/** What the last command answers in JSON. */
async function lastAnswer(commands: string): Promise<unknown> {
  const { stdout } = await runGw(['--json', '-c', 'test:///default', commands], withMockHost())
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

describe('--json', () => {
  it.each([
    [`secret-define ${documents}/secret-volume.xml; secret-list`, [secret]],
    [`secret-define ${documents}/secret-volume.xml; secret-undefine ${secret.uuid}`, secret],
    [defineFilter, filter],
    [`${defineFilter}; nwfilter-list`, [filter]],
    [bind, binding],
    [`${bind}; nwfilter-binding-list`, [binding]],
    [
      `${bind}; nwfilter-binding-dumpxml vnet0 --xpath //mac/@address`,
      { ...binding, nodes: [' address="52:54:00:7b:35:93"'] },
    ],
    [plug, port],
    [`${plug}; net-port-list default`, [port]],
    [`${plug}; net-port-delete default ${port.uuid}`, port],
  ])('%s', async (commands, answer) => {
    expect(await lastAnswer(commands)).toEqual(answer)
  })

  it('net-dhcp-leases', async () => {
    expect(await lastAnswer('net-dhcp-leases lending 52:54:00:00:00:0a')).toEqual([
      {
        interfaceName: 'virbr7',
        expiryTime: '4000000000',
        type: 'ipv4',
        mac: '52:54:00:00:00:0a',
        address: '192.168.77.21',
        prefix: 24,
      },
    ])
  })
})

describe('nwfilter-edit', () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'guestwork-cli-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['drop', 'accept', 'edited'],
    ['nothing', 'that is there', 'not changed'],
  ])('%s -> %s: is %s', async (from, to, outcome) => {
    const EDITOR = join(folder, 'editor')
    const script = `const fs = require('fs'), file = process.argv.at(-1)
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('${from}', '${to}'))`
    writeFileSync(EDITOR, `#!${process.execPath}\n${script}`)
    chmodSync(EDITOR, 0o700)
    const commands = `${defineFilter}; nwfilter-edit no-smtp; nwfilter-dumpxml no-smtp --xpath //@action`
    const { stdout } = await runGw(['-c', 'test:///default', commands], {
      ...withMockHost(),
      env: { EDITOR },
    })
    expect(stdout).toContain(`\nNetwork filter no-smtp XML configuration ${outcome}.\n`)
    expect(stdout).toContain(` action="${from === 'drop' ? 'accept' : 'drop'}"\n`)
  })
})
