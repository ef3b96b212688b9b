import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { installApplication, type Application } from './application.ts'
import { nodeVersions } from './node-versions.ts'

const conformance = `
import * as runner from 'node:test'
import { hypervisorConformance } from '@guestwork/driver-conformance/hypervisor'
import driver from 'guestwork-driver-demo'

const domainXml = "<domain type='test'><name>guest</name><memory>65536</memory><os><type>hvm</type></os></domain>"

hypervisorConformance({ runner, driver, setup: () => ({ uri: 'demo:///', domainXml, teardown() {} }) })
`

const discovery = `
import { connect } from '@guestwork/core'

const connection = await connect('demo:///')
console.log(connection.uri, (await connection.listDomains()).length)
await connection.close()
`

const nodes = await nodeVersions()

describe.each(['npm', 'pnpm'] as const)("a third party's driver, installed with %s", manager => {
  let application: Application

  beforeAll(async () => {
    application = await installApplication({
      manager,
      dependencies: ['@guestwork/core', '@guestwork/driver-conformance'],
      otherDependencies: { 'guestwork-driver-demo': 'file:./guestwork-driver-demo' },
      files: { ...driverPackage(), 'conformance.test.mjs': conformance, 'discovery.mjs': discovery },
    })
    return () => application[Symbol.asyncDispose]()
  })

  describe.each(nodes)('on %s', (_, node) => {
    it('is found by the field in its package.json', async () => {
      const program = await application.node(node, ['discovery.mjs'])
      expect(program).toEqual({ code: 0, stdout: 'demo:/// 0\n', stderr: '' })
    })

    it('passes the conformance kit under node:test', async () => {
      const { code, stdout } = await application.node(node, [
        '--test',
        '--test-reporter=tap',
        'conformance.test.mjs',
      ])
      expect(stdout).toMatch(/contract 1, \d{2,} passed, \d{2,} empty,( \d+ skipped,)? 0 failed/)
      expect(stdout).toMatch(/^# pass \d{2,}$/m)
      expect(stdout).toMatch(/^# fail 0$/m)
      expect(code).toBe(0)
    })
  })
})

/** The driver's package as it would be published: its TypeScript as JavaScript. */
function driverPackage(): Record<string, string> {
  const folder = join(import.meta.dirname, 'third-party')
  const files = readdirSync(folder).map((name): [path: string, text: string] => {
    const text = readFileSync(join(folder, name), 'utf8')
    const path = `guestwork-driver-demo/${name}`
    return name.endsWith('.ts') ? [path.replace(/ts$/, 'js'), javaScript(text)] : [path, text]
  })
  return Object.fromEntries(files)
}

function javaScript(text: string): string {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: true,
  }
  return ts.transpileModule(text, { compilerOptions }).outputText
}
