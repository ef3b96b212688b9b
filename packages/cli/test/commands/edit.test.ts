import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editDocument } from '../../src/editor/edit-document.ts'
import { fakeHost } from '../fake-host.ts'
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

/** A person who types these keys, at a terminal that remembers whether it hands over keys or lines. */
function typing(keys: string): { input: PassThrough; inputIsTerminal: boolean; modes: boolean[] } {
  const modes: boolean[] = []
  const input = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => modes.push(raw) })
  input.end(keys)
  return { input, inputIsTerminal: true, modes }
}

/** Schemas by which a guest with an element <bogus> is not valid; `mend` ends what they are there for. */
function withSchemas(): { mend(): void } {
  const schemas = join(folder, 'libvirt', 'schemas')
  mkdirSync(schemas, { recursive: true })
  writeFileSync(join(schemas, 'domain.rng'), schema)
  const before = process.env['XDG_DATA_DIRS']
  process.env['XDG_DATA_DIRS'] = folder
  return {
    mend() {
      if (before === undefined) delete process.env['XDG_DATA_DIRS']
      else process.env['XDG_DATA_DIRS'] = before
    },
  }
}

const schema = `<grammar xmlns='http://relaxng.org/ns/structure/1.0'>
  <start><element name='domain'><ref name='any'/></element></start>
  <define name='any'>
    <zeroOrMore><choice>
      <attribute><anyName/></attribute>
      <text/>
      <element><anyName><except><name>bogus</name></except></anyName><ref name='any'/></element>
    </choice></zeroOrMore>
  </define>
</grammar>`

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
    const options = { env: editor(script), ...typing('xy') }
    const { code, stdout, stderr } = await runOnTest('edit test --skip-validate', options)
    expect(stderr.match(/Failed\. Try again\? \[y,n,i,f,\?\]: /g)).toHaveLength(2)
    expect(options.modes).toEqual([true, false])
    expect(stdout).toContain('vcpu.count: 2 -> 3')
    expect(code).toBe(0)
  })

  it('throws changes away when the user gives up', async () => {
    const options = { env: editor(replace('</domain>', '')), ...typing('n') }
    const { code, stderr } = await runOnTest('edit test', options)
    expect(stderr).toBe('error: unclosed tag: domain (line 32, column 1)\nFailed. Try again? [y,n,i,f,?]: \n')
    expect(code).toBe(1)
  })

  it.each(['', '\u0003', '\u0004'])(
    'gives up at the end of the input, and at keys that end programs (%j)',
    async keys => {
      const options = { env: editor(replace('</domain>', '')), ...typing(keys) }
      expect((await runOnTest('edit test', options)).code).toBe(1)
    },
  )

  it('explains the keys', async () => {
    const options = { env: editor(replace('</domain>', '')), ...typing('?n') }
    const { stderr } = await runOnTest('edit test', options)
    expect(stderr).toContain(`Failed. Try again? [y,n,i,f,?]: 
y - yes, start editor again
n - no, throw away my changes
i - turn off validation and try to redefine again
f - force, try to redefine again
? - print this help
Failed. Try again? [y,n,i,f,?]: `)
  })

  it('stores what is not valid when the user turns validation off, which is offered once', async () => {
    const { mend } = withSchemas()
    try {
      const env = editor(
        replace('<os>', '<bogus/><os>').replace('fs.write', `${replace('>2</vcpu>', '>4</vcpu>')};fs.write`),
      )
      const { code, stdout, stderr } = await runOnTest('edit test', { env, ...typing('fi') })
      expect(stderr).toContain(
        'error: XML document failed to validate against schema: Unable to validate doc against ',
      )
      expect(stderr.match(/Failed/g)).toHaveLength(2)
      expect(stdout).toContain("Domain 'test' XML configuration edited.\n")
      expect(code).toBe(0)
    } finally {
      mend()
    }
  })

  it('does not offer again what was turned off', async () => {
    const options = { env: editor(replace('>2</vcpu>', '>many</vcpu>')), ...typing('in') }
    const { stderr } = await runOnTest('edit test --skip-validate', options)
    expect(stderr).toMatch(/\[y,n,i,f,\?\]: \nerror: .*\nFailed\. Try again\? \[y,n,f,\?\]: \n$/)
  })

  it('stores over what somebody else stored meanwhile when the user forces it', async () => {
    const documents = ['<a/>', '<b/>']
    const stored: string[] = []
    const editing = {
      read: () => Promise.resolve(documents.shift() ?? '<b/>'),
      store: (xml: string) => Promise.resolve(void stored.push(xml)),
    }
    const errors: string[] = []
    const host = fakeHost({ env: editor(replace('<a/>', '<c/>')), ...typing('f') })
    expect(await editDocument(editing, host, ({ message }) => errors.push(message))).toBe(true)
    expect(errors).toEqual([expect.stringContaining('the XML configuration was changed by another user')])
    expect(stored).toEqual(['<c/>'])
    expect(host.stderr()).toBe('Failed. Try again? [y,n,f,?]: \n')
  })

  it('says when the editor cannot be started', async () => {
    const { code, stderr } = await runOnTest('edit test', { env: { EDITOR: join(folder, 'none') } })
    expect(stderr).toContain('none')
    expect(code).toBe(1)
  })
})

describe('define --validate', () => {
  it("refuses what does not fit the schema, with libvirt's message", async () => {
    const { mend } = withSchemas()
    try {
      const file = join(folder, 'domain.xml')
      writeFileSync(
        file,
        `<domain type='test'><name>x</name><memory>1</memory><os><type>hvm</type></os><bogus/></domain>`,
      )
      const refused = await runOnTest(`define --validate ${file}`)
      const rng = join(folder, 'libvirt', 'schemas', 'domain.rng')
      expect(refused.stderr.split('\n')).toEqual([
        `error: Failed to define domain from ${file}`,
        `error: XML document failed to validate against schema: Unable to validate doc against ${rng}`,
        expect.stringContaining('Element domain has extra content'),
        '',
        '',
      ])
      expect(refused.code).toBe(1)
      expect((await runOnTest(`define ${file}`)).code).toBe(0)
    } finally {
      mend()
    }
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
