import { pathToFileURL } from 'node:url'
import { layersRule } from '../../src/rules/layers.ts'
import { javascript, typescript } from '../rule-tester.ts'
import { Link, temporaryRepository } from '../temporary-repository.ts'

const at = temporaryRepository({
  'package.json': { name: 'workspace', private: true },
  'scripts/build.ts': '',
  'packages/util/package.json': { name: '@guestwork/util' },
  'packages/core/package.json': { name: '@guestwork/core' },
  'packages/cli/package.json': { name: '@guestwork/cli' },
  'packages/driver-conformance/package.json': { name: '@guestwork/driver-conformance' },
  'packages/driver-esx/package.json': { name: '@guestwork/driver-esx', guestwork: { schemes: ['esx'] } },
  'packages/driver-esx/src/index.ts': '',
  'packages/driver-qemu/package.json': {
    name: '@guestwork/driver-qemu',
    imports: {
      '#esx': '@guestwork/driver-esx',
      '#platform': { node: './src/node.ts', default: './src/browser.ts' },
      '#vendor/*': { node: '@guestwork/driver-esx/*', default: './src/*.ts' },
    },
  },
  'packages/driver-qemu/src/nested/package.json': { type: 'module' },
  'packages/driver-qemu/src/linked': new Link('packages/driver-esx/src'),
  'packages/driver-qemu/node_modules/@guestwork/driver-esx': new Link('packages/driver-esx'),
  'packages/driver-qemu/node_modules/innocent/package.json': { name: '@guestwork/driver-esx' },
  'packages/driver-qemu/node_modules/acme-vms/package.json': {
    name: 'acme-vms',
    guestwork: { schemes: ['acme'] },
  },
  'packages/driver-qemu/node_modules/acme-nets/package.json': {
    name: 'acme-nets',
    guestwork: { families: ['network'] },
  },
  'packages/secondary-network/package.json': { name: '@guestwork/secondary-network' },
  'packages/unlisted/package.json': { name: '@guestwork/unlisted' },
  'test-e2e/package.json': { name: '@guestwork/test-e2e' },
})

const qemu = at('packages/driver-qemu/src/index.ts')
const esxFile = pathToFileURL(at('packages/driver-esx/src/index.ts'))
const sideways = [{ messageId: 'sideways' }]
const forbidden = [{ messageId: 'forbidden' }]

typescript.run('layers: the forms of an import', layersRule, {
  valid: [
    "import { connect } from '@guestwork/core'",
    "import saxes from 'saxes'",
    "import { readFile } from 'node:fs/promises'",
    "import './session.ts'",
    "import { platform } from '#platform'",
    "import { self } from '@guestwork/driver-qemu'",
    'const name = await choose(); await import(name)',
    'for (const name of names) await import(name)',
    "log('@guestwork/driver-esx')",
    "const resolve = (name: string) => name; resolve('@guestwork/driver-esx')",
    "// import '@guestwork/driver-esx'",
    "/** `import('@guestwork/driver-esx')` */ export const x = 1",
    "export const url = new URL('../../../scripts/build.ts', import.meta.url)",
    "import '../../../scripts/build.ts'",
    "import './nested/thing.ts'",
  ].map(code => ({ code, filename: qemu })),
  invalid: [
    "import esx from '@guestwork/driver-esx'",
    "import '@guestwork/driver-esx'",
    "const esx = await import('@guestwork/driver-esx')",
    "const esx = require('@guestwork/driver-esx')",
    "import type { EsxUriOptions } from '@guestwork/driver-esx'",
    "export * from '@guestwork/driver-esx'",
    "export { default } from '@guestwork/driver-esx'",
    "export type { EsxUriOptions } from '@guestwork/driver-esx'",
    "import '../../driver-esx/src/index.ts'",
    "import { type EsxUriOptions } from '@guestwork/driver-esx/testing'",
    "type Options = import('@guestwork/driver-esx').EsxUriOptions",
    "type Esx = typeof import('@guestwork/driver-esx')",
    "import esx = require('@guestwork/driver-esx')",
    "import type esx = require('@guestwork/driver-esx')",
    "declare module '@guestwork/driver-esx' { interface Extra {} }",
    "/// <reference types='@guestwork/driver-esx' />",
    "/// <reference path='../../driver-esx/src/index.ts' />",
  ].map(code => ({ code, filename: qemu, errors: sideways })),
})

typescript.run('layers: calls that load a module', layersRule, {
  valid: [
    { code: "require('@guestwork/util')", filename: qemu },
    { code: "import.meta.resolve('@guestwork/core')", filename: qemu },
    { code: "vi.mock('@guestwork/core')", filename: qemu },
    { code: "vi.fn('@guestwork/driver-esx')", filename: qemu },
    { code: "Promise.resolve('@guestwork/driver-esx')", filename: qemu },
  ],
  invalid: [
    "import { createRequire } from 'node:module'; createRequire(import.meta.url)('@guestwork/driver-esx')",
    "import { createRequire as make } from 'node:module'; const load = make(import.meta.url); load('@guestwork/driver-esx')",
    "import module from 'node:module'; module.createRequire(import.meta.url)('@guestwork/driver-esx')",
    "require.resolve('@guestwork/driver-esx')",
    "module.require('@guestwork/driver-esx')",
    "const load = require; load('@guestwork/driver-esx')",
    "const { require: load } = module; load('@guestwork/driver-esx')",
    "(0, require)('@guestwork/driver-esx')",
    "require?.('@guestwork/driver-esx')",
    "import.meta.resolve('@guestwork/driver-esx')",
    "vi.mock('@guestwork/driver-esx')",
    "await vi.importActual('@guestwork/driver-esx')",
    "jest.requireActual('@guestwork/driver-esx')",
    "mock.module('@guestwork/driver-esx')",
    "new Worker(new URL('../../driver-esx/src/index.ts', import.meta.url))",
  ].map(code => ({ code, filename: qemu, errors: sideways })),
})

typescript.run('layers: names that are put together', layersRule, {
  valid: [
    { code: 'import(`@guestwork/driver-${scheme}`)', filename: qemu },
    { code: "let name = '@guestwork/driver-esx'; name = 'x'; import(name)", filename: qemu },
    { code: "const load = (name = '@guestwork/driver-esx') => import(name)", filename: qemu },
  ],
  invalid: [
    'import(`@guestwork/driver-esx`)',
    "import('@guestwork/' + 'driver-esx')",
    "const scope = '@guestwork'; import(`${scope}/driver-esx`)",
    "const name = '@guestwork/driver-esx' as const; import(name)",
    "import(fast ? '@guestwork/driver-esx' : './slow.ts')",
    "import(given ?? '@guestwork/driver-esx')",
    "import(('@guestwork/driver-esx' satisfies string)!)",
  ].map(code => ({ code, filename: qemu, errors: sideways })),
})

typescript.run('layers: ways around the name', layersRule, {
  valid: [{ code: "import '#vendor'", filename: qemu }],
  invalid: [
    { code: "import '#esx'", filename: qemu, errors: sideways },
    { code: "import '#vendor/testing'", filename: qemu, errors: sideways },
    { code: "import './linked/index.ts'", filename: qemu, errors: sideways },
    { code: "import '.././../driver-esx/src/index.ts'", filename: qemu, errors: sideways },
    { code: "import './%2e%2e/../driver-esx/src/index.ts?raw'", filename: qemu, errors: sideways },
    { code: "import '../node_modules/@guestwork/driver-esx/src/index.ts'", filename: qemu, errors: sideways },
    { code: `import '${esxFile.pathname}'`, filename: qemu, errors: sideways },
    { code: `import '${esxFile.href}'`, filename: qemu, errors: sideways },
    { code: "import '../../driver-esx'", filename: qemu, errors: sideways },
    { code: "import 'innocent'", filename: qemu, errors: sideways },
    { code: "import 'acme-vms'", filename: qemu, errors: sideways },
    { code: "import 'acme-nets'", filename: qemu, errors: sideways },
    { code: "import 'guestwork-driver-proxmox'", filename: qemu, errors: sideways },
    { code: "import '@acme/guestwork-driver-proxmox'", filename: qemu, errors: sideways },
    { code: "import '@guestwork/secondary-network'", filename: qemu, errors: sideways },
    {
      code: "import '@guestwork/driver-esx'",
      filename: at('packages/driver-qemu/src/nested/deep.ts'),
      errors: sideways,
    },
  ],
})

typescript.run('layers: the table', layersRule, {
  valid: [
    {
      code: "import '@guestwork/driver-conformance/hypervisor'",
      filename: at('packages/driver-qemu/test/all.test.ts'),
    },
    { code: "import '@guestwork/driver-conformance'", filename: at('packages/driver-qemu/src/all.test.ts') },
    { code: "import '@guestwork/driver-esx'", filename: at('scripts/demo.ts') },
    {
      code: "import '@guestwork/driver-esx'; import '../packages/core/src/x.ts'",
      filename: at('test-e2e/all.ts'),
    },
    {
      code: "import { configs } from '@guestwork/eslint-rules'",
      filename: at('packages/core/eslint.config.js'),
    },
    { code: 'import(found.name)', filename: at('packages/cli/src/open.ts') },
    { code: "import '@guestwork/driver-esx'", filename: at('packages/cli/test/open.test.ts') },
  ],
  invalid: [
    {
      code: "import '@guestwork/conf'",
      filename: at('packages/core/src/connect.ts'),
      errors: [{ message: '@guestwork/core must not depend on @guestwork/conf. Its layer may use util.' }],
    },
    {
      code: "import '@guestwork/core'",
      filename: at('packages/util/src/uri.ts'),
      errors: [
        { message: '@guestwork/util must not depend on @guestwork/core. Its layer may use no other layer.' },
      ],
    },
    { code: "import '@guestwork/driver-conformance'", filename: qemu, errors: forbidden },
    { code: "import { configs } from '@guestwork/eslint-rules'", filename: qemu, errors: forbidden },
    {
      code: "import '@guestwork/driver-esx'",
      filename: at('packages/driver-qemu/test/all.test.ts'),
      errors: sideways,
    },
    { code: "import '@guestwork/driver-esx'", filename: at('packages/cli/src/open.ts'), errors: forbidden },
    { code: "import '@guestwork/anything'", filename: qemu, errors: forbidden },
    {
      code: "import '@guestwork/util'",
      filename: at('packages/unlisted/src/x.ts'),
      errors: [{ messageId: 'unlisted' }],
    },
    {
      code: "import '../../util/src/uri.ts'",
      filename: qemu,
      errors: [
        {
          message:
            '@guestwork/driver-qemu reaches into @guestwork/util by path. Import it by its name, through its exports.',
        },
      ],
    },
    {
      code: "import '@guestwork/driver-esx'",
      filename: at('packages/secondary-network/src/index.ts'),
      errors: sideways,
    },
  ],
})

javascript.run('layers: JavaScript', layersRule, {
  valid: [
    { code: "import core from '@guestwork/core'", filename: at('packages/driver-qemu/src/index.js') },
    {
      code: "/** @example\n * const load = { esx: () => import('@guestwork/driver-esx') }\n */\nexport const x = 1",
      filename: at('packages/driver-qemu/src/index.js'),
    },
  ],
  invalid: [
    "import esx from '@guestwork/driver-esx'",
    "module.exports = require('@guestwork/driver-esx')",
    "/** @type {import('@guestwork/core').X | import('@guestwork/driver-esx').Options} */ export let options",
    "/** @import { Options } from '@guestwork/driver-esx' */",
  ].map(code => ({ code, filename: at('packages/driver-qemu/src/index.js'), errors: sideways })),
})

const proxmox = temporaryRepository({
  'package.json': { name: '@acme/guestwork-driver-proxmox', guestwork: { schemes: ['proxmox'] } },
  'packages/vms/package.json': {
    name: 'acme-vms',
    guestwork: { schemes: ['acme'], families: ['hypervisor'] },
  },
  'packages/web/package.json': { name: 'acme-web', dependencies: { '@guestwork/driver-esx': '1' } },
})

typescript.run("layers: a third party's repository", layersRule, {
  valid: [
    { code: "import '@guestwork/core'; import 'axios'", filename: proxmox('src/index.ts') },
    { code: "import '@guestwork/driver-conformance'", filename: proxmox('test/all.test.ts') },
    {
      code: "import '@guestwork/driver-esx'; import 'acme-vms'",
      filename: proxmox('packages/web/src/index.ts'),
    },
  ],
  invalid: [
    { code: "import '@guestwork/driver-qemu'", filename: proxmox('src/index.ts'), errors: sideways },
    { code: "import '@guestwork/cli'", filename: proxmox('packages/vms/lib/index.ts'), errors: forbidden },
    {
      code: "import '../../../src/index.ts'",
      filename: proxmox('packages/vms/lib/index.ts'),
      errors: sideways,
    },
  ],
})
