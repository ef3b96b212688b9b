import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runGw, runOnTest } from '../run-gw.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gw-edit-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A program that edits: a script of Node that gets the file's path as the last argument. */
function editor(script: string): { EDITOR: string } {
  const path = join(folder, 'editor')
  writeFileSync(
    path,
    `#!${process.execPath}\nconst fs = require('fs'), file = process.argv.at(-1);\n${script}`,
  )
  chmodSync(path, 0o700)
  return { EDITOR: `${path} --wait '$(touch ${folder}/shell)'` }
}

const replace = (from: string, to: string): string =>
  `fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(${JSON.stringify(from)}, ${JSON.stringify(to)}))`

/** A person who types these lines. */
function typing(lines: string): { input: PassThrough; inputIsTerminal: boolean } {
  const input = new PassThrough()
  input.end(lines)
  return { input, inputIsTerminal: true }
}

describe('edit', () => {
  it('stores what was changed, and says what it is', async () => {
    const env = editor(replace('>2</vcpu>', '>4</vcpu>'))
    const { code, stdout, stderr } = await runOnTest('edit test --skip-validate; dumpxml test', { env })
    expect(stderr).toBe('')
    expect(stdout).toContain('Takes effect at the next boot:\n  ~ vcpu.count: 2 -> 4 (')
    expect(stdout).toContain("Domain 'test' XML configuration edited.\n")
    expect(code).toBe(0)
  })

  it('stores nothing when nothing was changed', async () => {
    const { code, stdout } = await runOnTest('edit test', { env: editor('') })
    expect(stdout).toBe("Domain 'test' XML configuration not changed.\n\n")
    expect(code).toBe(0)
  })

  it('shows the file to nobody else, leaves nothing behind, and starts no shell', async () => {
    const report = join(folder, 'report')
    const script = `fs.writeFileSync(${JSON.stringify(report)}, JSON.stringify({ file, mode: fs.statSync(file).mode & 0o777, args: process.argv.slice(2) }))`
    await runOnTest('edit test', { env: editor(script) })
    const seen = JSON.parse(readFileSync(report, 'utf8')) as { file: string; mode: number; args: string[] }
    expect(seen.mode).toBe(0o600)
    expect(seen.args).toEqual(['--wait', `$(touch ${folder}/shell)`, seen.file])
    expect(() => readFileSync(seen.file)).toThrow('ENOENT')
    expect(() => readFileSync(join(folder, 'shell'))).toThrow('ENOENT')
  })

  it('fails with the error when nobody can be asked', async () => {
    const { code, stderr } = await runOnTest('edit test', { env: editor(replace('<domain', '<domain <')) })
    expect(stderr).toBe('error: disallowed character in attribute name (line 1, column 10)\n')
    expect(code).toBe(1)
  })

  it('opens the editor again when the user wants that, with what was written', async () => {
    const script = `${replace('>4</vcpu>', '>3</vcpu>')};${replace('>2</vcpu>', '>4</vcpu>')};if (!fs.existsSync(${JSON.stringify(join(folder, 'second'))})) { fs.writeFileSync(${JSON.stringify(join(folder, 'second'))}, ''); ${replace('</domain>', '')} } else { fs.appendFileSync(file, '</domain>') }`
    const options = { env: editor(script), ...typing('maybe\ny\n') }
    const { code, stdout, stderr } = await runOnTest('edit test --skip-validate', options)
    expect(stderr.match(/Failed\. Try again\? \[y,n,\?\]: /g)).toHaveLength(2)
    expect(stdout).toContain('vcpu.count: 2 -> 3')
    expect(code).toBe(0)
  })

  it('throws changes away when the user gives up', async () => {
    const options = { env: editor(replace('</domain>', '')), ...typing('n\n') }
    expect((await runOnTest('edit test', options)).code).toBe(1)
  })

  it('says when the editor cannot be started', async () => {
    const { code, stderr } = await runOnTest('edit test', { env: { EDITOR: join(folder, 'none') } })
    expect(stderr).toContain('none')
    expect(code).toBe(1)
  })
})

describe('define --diff', () => {
  const write = (xml: string): string => {
    const file = join(folder, 'domain.xml')
    writeFileSync(file, xml)
    return file
  }
  const guest = (memory: number): string =>
    `<domain type='test'><name>test</name><memory>${memory}</memory><vcpu>2</vcpu><os><type>hvm</type></os></domain>`

  it('shows what would change and stores nothing', async () => {
    const file = write(guest(4_194_304))
    const { stdout, code } = await runOnTest(`define --diff ${file}; dumpxml test`)
    expect(stdout).toContain('~ memory: "8388608" -> "4194304"')
    expect(stdout).toContain("<memory unit='KiB'>8388608</memory>")
    expect(code).toBe(0)
  })

  it('as JSON', async () => {
    const { stdout } = await runGw([
      '-c',
      'test:///default',
      '--json',
      'define',
      '--diff',
      write(guest(4096)),
    ])
    expect(JSON.parse(stdout)).toMatchObject({
      defined: true,
      time: 'next-boot',
      changes: expect.arrayContaining([
        expect.objectContaining({ path: 'memory', old: '8388608', new: '4096', time: 'next-boot' }),
      ]),
    })
  })

  it('of a domain that is not there yet', async () => {
    const file = write(guest(4096).replace('<name>test', '<name>other'))
    expect((await runOnTest(`define --diff ${file}`)).stdout).toBe('The domain is not defined yet.\n\n')
  })
})
