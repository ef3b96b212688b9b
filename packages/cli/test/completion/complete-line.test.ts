import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { catalog } from '../../src/commands/catalog.ts'
import { settingsFrom } from '../../src/invocation/settings.ts'
import { createErrorReporter } from '../../src/output/error-reporter.ts'
import { completeLine } from '../../src/completion/complete-line.ts'
import { Shell } from '../../src/shell/shell.ts'
import { fakeHost } from '../fake-host.ts'

async function complete(line: string, folder?: string) {
  const host = { ...fakeHost(), ...(folder !== undefined && { workingDirectory: () => folder }) }
  const errors = createErrorReporter(host.writeError, { debug: 4, log: undefined })
  const settings = { ...settingsFrom({}), uri: 'test:///default' }
  const shell = new Shell({ settings, host, finder: catalog, errors })
  shell.interactive = folder !== undefined
  try {
    return await completeLine(line, shell)
  } finally {
    await shell.close()
  }
}

describe('completeLine', () => {
  it.each([
    ['domstate', ['domstate '], 'domstate'],
    ['uri; domstate', ['domstate '], 'domstate'],
    ['help domn', ['domname '], 'domn'],
    ['domstate ', ['test '], ''],
    ['domstate te', ['test '], 'te'],
    ['domstate --domain t', ['test '], 't'],
    ['domstate test --r', ['--reason '], '--r'],
    ['domstate --reason --r', [], '--r'],
    ['list --js', ['--json '], '--js'],
    ['event --domain ', ['test '], ''],
    ['define pl', [], 'pl'],
    ['nonsense x', [], 'x'],
    ['detach-disk test v', ['vda '], 'v'],
    ['detach-interface test network --mac ', ['aa:bb:cc:dd:ee:ff '], ''],
    ['attach-disk test /x vdb --mode ', ['readonly ', 'shareable '], ''],
    ['domif-setlink test testnet0 d', ['down '], 'd'],
    ['undefine test --storage ', ['vda '], ''],
    ['iface-bridge ', ['eth1 '], ''],
  ])('%j', async (line, candidates, word) => {
    expect(await complete(line)).toEqual([candidates, word])
  })

  it('offers all commands for nothing', async () => {
    const [candidates] = await complete('')
    expect(candidates).toContain('list ')
    expect(candidates).toContain('help ')
  })

  it('offers them in the order of the alphabet', async () => {
    const [candidates] = await complete('domi')
    expect(candidates).toEqual([...candidates].sort())
    expect(candidates).toContain('dominfo ')
  })

  it('keeps the quotes that were typed, and closes them', async () => {
    expect(await complete('domstate "te')).toEqual([['"test" '], '"te'])
    expect(await complete("domstate 'te")).toEqual([["'test' "], "'te"])
    expect(await complete('domstate t\\es')).toEqual([['t\\est '], 't\\es'])
  })
})

describe('files', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guestwork-cli-'))
    mkdirSync(join(folder, 'images'))
    for (const name of ['a b.xml', 'image', '.hidden', 'images/c.xml']) writeFileSync(join(folder, name), '')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['define ', ['a\\ b.xml ', 'image ', 'images/'], ''],
    ['define im', ['image ', 'images/'], 'im'],
    ['define images/', ['images/c.xml '], 'images/'],
    ['define "a', ['"a b.xml" '], '"a'],
    ['define a\\ ', ['a\\ b.xml '], 'a\\ '],
    ['define .h', ['.hidden '], '.h'],
    ['define none/x', [], 'none/x'],
  ])('%j', async (line, candidates, word) => {
    expect(await complete(line, folder)).toEqual([candidates, word])
  })
})
