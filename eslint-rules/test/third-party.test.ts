import { relative } from 'node:path'
import { ESLint, type Linter } from 'eslint'
import { configs as typescriptEslint } from 'typescript-eslint'
import { expect, it } from 'vitest'
import { configs } from '../src/index.ts'
import { temporaryRepository } from './temporary-repository.ts'

const at = temporaryRepository({
  'package.json': {
    name: '@acme/guestwork-driver-proxmox',
    type: 'module',
    guestwork: { schemes: ['proxmox'], families: ['hypervisor'], contract: 1 },
    browserSafe: ['./lib/uri.js'],
    dependencies: { '@guestwork/core': '^1.0.0', '@guestwork/driver-esx': '^1.0.0' },
    devDependencies: { '@guestwork/driver-conformance': '^1.0.0', '@guestwork/eslint-rules': '^1.0.0' },
  },
  'eslint.config.js': "import '@guestwork/eslint-rules'",
  'lib/index.js': [
    "import { defineDriver } from '@guestwork/core'",
    "import { proxmoxDomainSuspend, resume } from './lifecycle.js'",
    'const hypervisor = { domainSuspend: proxmoxDomainSuspend, domainResume: resume }',
    "export default defineDriver({ name: 'Proxmox', uriSchemes: ['proxmox'], hypervisor })",
  ].join('\n'),
  'lib/lifecycle.js': [
    "import '@guestwork/driver-esx'",
    'export const proxmoxDomainSuspend = () => undefined',
    "export const resume = () => { throw new Error('not yet') }",
  ].join('\n'),
  'lib/uri.js': "export * from './node/files.js'",
  'lib/node/files.js': "import 'node:fs'",
  'lib/types.ts': "export type Options = import('@guestwork/driver-esx').EsxUriOptions",
  'test/driver.test.js': [
    "import '@guestwork/driver-conformance'",
    "export const fail = () => { throw new Error('injected') }",
  ].join('\n'),
})

/** What ESLint finds in the repository, as `FILE:LINE RULE`. */
async function findings(config: Linter.Config[]): Promise<readonly string[]> {
  const eslint = new ESLint({ cwd: at('.'), overrideConfigFile: true, overrideConfig: config })
  const results = await eslint.lintFiles(['.'])
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, message }) => {
      const file = relative(at('.'), filePath).replaceAll('\\', '/')
      return `${file}:${String(line)} ${ruleId ?? message}`
    }),
  )
}

const everywhere = [
  'lib/lifecycle.js:1 guestwork/layers',
  'lib/node/files.js:1 guestwork/browser-safe',
  'lib/types.ts:1 guestwork/layers',
  'package.json:18 guestwork/layers',
]
const typescript = typescriptEslint.base as Linter.Config

it('the preset for drivers finds what is wrong in a third party’s driver', async () => {
  const found = await findings([typescript, ...configs.driver])
  expect([...found].sort()).toEqual([
    'lib/index.js:3 guestwork/slot-names',
    ...everywhere.slice(0, 1),
    'lib/lifecycle.js:3 guestwork/no-plain-error',
    ...everywhere.slice(1),
  ])
})

it('the recommended preset leaves out what only drivers need', async () => {
  const found = await findings([typescript, ...configs.recommended])
  expect([...found].sort()).toEqual(everywhere)
})

it('works beside rules for every file, which package.json then does not meet', async () => {
  const unscoped: Linter.Config = { rules: { 'no-undef': 'error', 'no-unused-expressions': 'error' } }
  const found = await findings([typescript, unscoped, ...configs.recommended])
  expect([...found].sort()).toEqual(everywhere)
})
