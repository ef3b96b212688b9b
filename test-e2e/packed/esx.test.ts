import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../scripts/tool.mjs'
import { credentials, VcsimHost, vcsimMissing } from '../esx/vcsim-host.mjs'
import { installApplication, type Application } from './application.ts'
import { nodeVersions } from './node-versions.ts'

const missing = await vcsimMissing()
const nodes = await nodeVersions()
const title = 'core and driver-esx alone, from their tarballs'

describe.skipIf(missing !== undefined)(
  missing === undefined ? title : `${title} (skipped: ${missing})`,
  () => {
    let host: VcsimHost
    let application: Application

    beforeAll(async () => {
      host = await VcsimHost.start({ switches: 1 })
      application = await installApplication({
        manager: 'npm',
        dependencies: ['@guestwork/core', '@guestwork/driver-esx'],
        files: { 'networks.mjs': readmeProgram(host) },
      })
    })
    afterAll(async () => {
      await application[Symbol.asyncDispose]()
      await host[Symbol.asyncDispose]()
    })

    it('bring no other driver', () => {
      const installed = readdirSync(join(application.folder, 'node_modules', '@guestwork'))
      expect(installed.filter(name => /^(driver|secondary)-/.test(name))).toEqual(['driver-esx'])
    })

    it.each(nodes)("list the networks of vcsim with the README's program, on %s", async (_, node) => {
      const { code, stdout, stderr } = await application.node(node, ['networks.mjs'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(Array.from(stdout.matchAll(/^(\S+) <network>$/gm), ([, name]) => name)).toEqual([
        'vSwitch0',
        'vSwitch1',
      ])
      expect(stdout).toContain("<portgroup name='VM Network'>")
    })
  },
)

/** The first program of the README, for the simulator in place of its example's host. */
function readmeProgram(host: VcsimHost): string {
  const readme = readFileSync(join(root, 'packages', 'driver-esx', 'README.md'), 'utf8')
  const program = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? ''
  const uri = `esx://${credentials.user}@${host.address}/?fingerprint=${host.fingerprint}`
  const here = program
    .replace(/'esx:[^']*'/, JSON.stringify(uri))
    .replace("process.env['ESX_PASSWORD']", JSON.stringify(credentials.password))
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext }
  return ts.transpileModule(here, { compilerOptions }).outputText
}
