import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint, type Linter } from 'eslint'
import { configs } from 'typescript-eslint'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const manifest = readFileSync(join(root, 'packages/driver-qemu/package.json'), 'utf8')

/** ESLint with this repository's configuration. Types are left out: they need files that exist. */
async function eslintOfThisRepository(): Promise<ESLint> {
  const config: { readonly default: Linter.Config[] } = await import(
    new URL('../../eslint.config.mjs', import.meta.url).href
  )
  const untyped = { ...configs.disableTypeChecked, files: ['**/*.ts'] }
  return new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: [...config.default, untyped] })
}

describe('a driver written into driver-qemu makes the lint of this repository fail', () => {
  let eslint: ESLint
  beforeAll(async () => {
    eslint = await eslintOfThisRepository()
  })

  const lint = async (text: string, path: string): Promise<readonly Linter.LintMessage[]> => {
    const [result] = await eslint.lintText(text, { filePath: `packages/driver-qemu/${path}` })
    return result?.messages.filter(({ ruleId }) => ruleId === 'guestwork/layers') ?? []
  }

  it.each([
    ['import', "import test from '@guestwork/driver-test'"],
    ['side-effect import', "import '@guestwork/driver-test'"],
    ['import()', "const test = await import('@guestwork/driver-test')"],
    ['require', "const test = require('@guestwork/driver-test')"],
    ['type import', "import type { TestSession } from '@guestwork/driver-test'"],
    ['re-export', "export * from '@guestwork/driver-test'"],
    ['relative path into another package', "import test from '../../driver-test/src/index.ts'"],
  ])('as %s', async (_, code) => {
    expect(await lint(code, 'src/forbidden.ts')).toMatchObject([
      { messageId: 'sideways', severity: 2, line: 1 },
    ])
  })

  it.each(['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'])(
    'as package.json dependency: %s',
    async list => {
      const text = JSON.stringify(
        { ...JSON.parse(manifest), [list]: { '@guestwork/driver-test': '*' } },
        null,
        2,
      )
      const line = text.split('\n').findIndex(text => text.includes('driver-test')) + 1
      expect(await lint(text, 'package.json')).toMatchObject([{ severity: 2, line }])
    },
  )

  it('and without one it passes', async () => {
    expect(await lint("import { connect } from '@guestwork/core'", 'src/allowed.ts')).toEqual([])
    expect(await lint(manifest, 'package.json')).toEqual([])
  })
})
