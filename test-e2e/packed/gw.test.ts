import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installApplication, type Application } from './application.ts'
import { nodeVersions } from './node-versions.ts'

const program = `
import { connect } from '@guestwork/core'

await using connection = await connect('test:///default')
const domains = await connection.listDomains()
console.log(domains.map(domain => domain.name).join(' '))
`

const nodes = await nodeVersions()

describe.each(['npm', 'pnpm'] as const)('core, driver-test and cli, installed with %s', manager => {
  let application: Application

  beforeAll(async () => {
    application = await installApplication({
      manager,
      dependencies: ['@guestwork/core', '@guestwork/driver-test', '@guestwork/cli'],
      files: { 'list.mjs': program },
    })
  })

  afterAll(() => application?.[Symbol.asyncDispose]())

  describe.each(nodes)('on %s', (_, node) => {
    it('gw lists the guests', async () => {
      const gw = await application.command(node, 'gw', ['-c', 'test:///default', 'list'])
      expect(gw).toMatchObject({ code: 0, stderr: '' })
      expect(gw.stdout).toBe(' Id   Name   State\\n----------------------\\n 1    test   running\\n\\n')
    })
  })
})
