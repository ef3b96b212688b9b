import { beforeAll, describe, expect, it } from 'vitest'
import { installApplication, type Application } from './application.ts'
import { nodeVersions } from './node-versions.ts'
import { noTerminal, openBash } from './terminal.ts'

const listGuests = `
import { connect } from '@guestwork/core'

const connection = await connect('test:///default')
const domains = await connection.listDomains()
console.log(domains.map(domain => domain.name).join(' '))
await connection.close()
`

const connectToMissingDriver = `
import { connect } from '@guestwork/core'

const error = await connect('esx://host/').catch(error => error)
console.log(JSON.stringify({ code: error.code, message: error.message, install: error.details.install }))
`

const guestTable = ' Id   Name   State\n----------------------\n 1    test   running\n\n'
const installCommand = 'npm install @guestwork/driver-esx'
const nodes = await nodeVersions()

describe.each(['npm', 'pnpm'] as const)('core, driver-test and cli, installed with %s', manager => {
  let application: Application

  beforeAll(async () => {
    application = await installApplication({
      manager,
      dependencies: ['@guestwork/core', '@guestwork/driver-test', '@guestwork/cli'],
      files: { 'list-guests.mjs': listGuests, 'missing-driver.mjs': connectToMissingDriver },
    })
    return () => application[Symbol.asyncDispose]()
  })

  describe.each(nodes)('on %s', (_, node) => {
    it('a program lists the guests', async () => {
      const listing = await application.node(node, ['list-guests.mjs'])
      expect(listing).toEqual({ code: 0, stdout: 'test\n', stderr: '' })
    })

    it('gw lists the guests', async () => {
      const gw = await application.command(node, 'gw', ['-c', 'test:///default', 'list'])
      expect(gw).toEqual({ code: 0, stdout: guestTable, stderr: '' })
    })

    it('a program that lacks a driver is told what was looked at and what to install', async () => {
      const { stdout } = await application.node(node, ['missing-driver.mjs'])
      const error: unknown = JSON.parse(stdout)
      expect(error).toMatchObject({ code: 'NO_CONNECT', install: installCommand })
      expect(error).toHaveProperty('message', expect.stringContaining(`${application.folder}/package.json`))
      expect(error).toHaveProperty('message', expect.stringContaining(installCommand))
    })

    it('gw, lacking a driver, says what was looked at and what to install', async () => {
      const gw = await application.command(node, 'gw', ['-c', 'esx://host/', 'list'])
      expect(gw).toMatchObject({ code: 1, stdout: '' })
      expect(gw.stderr).toContain(installCommand)
      expect(gw.stderr).toContain(`${application.folder}/package.json`)
    })

    it.skipIf(noTerminal !== undefined)(
      `bash completes the calls of gw${noTerminal === undefined ? '' : ` (skipped: ${noTerminal})`}`,
      async () => {
        const env = application.terminalEnvironment(node)
        await using bash = openBash({ cwd: application.folder, env })
        await bash.type('source <(gw completion bash); echo loa""ded\n', /^loaded/m)
        expect(await bash.type('gw -c test:///default dominf\t', /dominfo $/)).toContain('dominfo ')
        expect(await bash.type('\t', /test $/)).toContain('test ')
        expect(await bash.type('\n', /Name: +test\r?\n[^]*[#$] $/)).toMatch(/^State: +running\r?$/m)
      },
    )
  })
})
