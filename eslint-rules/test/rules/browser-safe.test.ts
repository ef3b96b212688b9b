import { browserSafeRule } from '../../src/rules/browser-safe.ts'
import { javascript, typescript } from '../rule-tester.ts'
import { Link, temporaryRepository } from '../temporary-repository.ts'

const at = temporaryRepository({
  'util/package.json': {
    name: '@guestwork/util',
    browserSafe: ['.'],
    exports: {
      '.': { '@guestwork/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
      './node': { '@guestwork/source': './src/node/index.ts', default: './dist/node/index.js' },
    },
  },
  'util/src/index.ts': "export * from './a.ts'\nexport type { Command } from './node/index.ts'",
  'util/src/a.ts': "import { b } from './b.js'\nexport const a = async () => [b, await import(`./lazy.ts`)]",
  'util/src/b.ts': "// import './comment.ts'\nexport const b = \"import './text.ts'\"",
  'util/src/lazy.ts': "export const worker = new Worker(new URL('./worker.ts', import.meta.url))",
  'util/src/worker.ts': "import '@guestwork/util'\nexport {}",
  'util/src/comment.ts': 'export {}',
  'util/src/text.ts': 'export {}',
  'util/src/node/index.ts': "import '../shared.ts'\nexport {}",
  'util/src/shared.ts': 'export {}',
  'core/package.json': {
    name: '@guestwork/core',
    browserSafe: true,
    exports: { '.': './dist/index.js', './package.json': './package.json' },
    imports: {
      '#platform': {
        node: './src/platform/node.ts',
        default: { types: './dist/platform/browser.d.ts', default: './dist/platform/browser.js' },
      },
      '#files': { node: 'node:fs', default: './src/no-files.ts' },
      '#path': 'node:path',
      '#sockets': { node: './src/sockets.ts' },
    },
  },
  'core/src/index.ts': "import { platform } from '#platform'\nimport '#files'\nexport { platform }",
  'core/src/platform/node.ts': 'export {}',
  'core/src/platform/browser.ts': 'export {}',
  'core/src/no-files.ts': 'export {}',
  'core/node_modules/@guestwork/util': new Link('util'),
  'core/node_modules/@guestwork/driver-qemu/package.json': { name: '@guestwork/driver-qemu' },
  'core/node_modules/acme-vms/package.json': { name: 'acme-vms', guestwork: { schemes: ['acme'] } },
  'core/node_modules/saxes/package.json': { name: 'saxes' },
  'acme/package.json': {
    name: 'guestwork-driver-acme',
    exports: './lib/main.js',
    guestwork: { schemes: ['acme'] },
    browserSafe: ['./source/main.ts'],
  },
  'acme/source/main.ts': "import './part'\nexport {}",
  'acme/source/part/index.ts': 'export {}',
  'plain/package.json': {
    name: 'plain',
    type: 'module',
    exports: './index.js',
    browserSafe: true,
  },
  'plain/index.js': "export * from './part.js'",
  'plain/part.js': 'export {}',
  'nothing/package.json': { name: 'nothing', exports: './src/index.ts' },
  'nothing/src/index.ts': 'export {}',
})

const inIndex = at('util/src/index.ts')
const inCore = at('core/src/index.ts')

typescript.run('browser-safe: modules of Node', browserSafeRule, {
  valid: [
    ...[
      "import './a.ts'",
      "import type { Stats } from 'node:fs'",
      "export type { Stats } from 'fs'",
      "import 'saxes'",
    ],
    "type Stats = import('node:fs').Stats",
    "import type fs = require('node:fs')",
    "// import 'node:fs'",
    "log('node:fs')",
  ].map(code => ({ code, filename: inIndex })),
  invalid: [
    "import { readFile } from 'node:fs/promises'",
    "import fs from 'fs'",
    "import { readFile } from 'fs/promises'",
    "import 'node:test'",
    "import { type Stats } from 'node:fs'",
    "export { readFile } from 'node:fs'",
    "export * from 'node:fs'",
    "await import('node:fs')",
    'await import(`node:fs`)',
    "const name = 'node:' + 'fs'; await import(name)",
    "import fs = require('node:fs')",
    "import process from 'node:process'",
  ].map(code => ({ code, filename: inIndex, errors: [{ messageId: 'builtin' }] })),
})

typescript.run('browser-safe: what an entry reaches', browserSafeRule, {
  valid: ['comment.ts', 'text.ts', 'node/index.ts', 'shared.ts', 'new.ts', '../test/a.test.ts']
    .map(path => ({ code: "import 'node:fs'; process.exit()", filename: at(`util/src/${path}`) }))
    .concat([
      { code: "import 'node:fs'", filename: at('core/src/platform/node.ts') },
      { code: "import 'node:fs'", filename: at('nothing/src/index.ts') },
      { code: "import 'node:fs'", filename: at('elsewhere/index.ts') },
    ]),
  invalid: [
    {
      code: "import 'node:fs'",
      filename: at('util/src/b.ts'),
      errors: [
        {
          message:
            "'node:fs' does not exist in a browser, and this package promises to run in one: src/index.ts → src/a.ts → src/b.ts. Load it through the imports map of package.json.",
        },
      ],
    },
    ...['util/src/lazy.ts', 'util/src/worker.ts', 'core/src/platform/browser.ts', 'core/src/no-files.ts'].map(
      path => ({
        code: "import 'node:fs'",
        filename: at(path),
        errors: [{ messageId: 'builtin' }],
      }),
    ),
    ...['acme/source/main.ts', 'acme/source/part/index.ts'].map(path => ({
      code: 'process.exit()',
      filename: at(path),
      errors: [{ messageId: 'global' }],
    })),
  ],
})

typescript.run('browser-safe: other packages and the imports map', browserSafeRule, {
  valid: [
    "import '@guestwork/util'",
    "import type { Command } from '@guestwork/util/node'",
    "import '#platform'",
    "import '#files'",
    "import 'saxes'",
    "import '@guestwork/not-installed'",
  ].map(code => ({ code, filename: inCore })),
  invalid: [
    {
      code: "import '@guestwork/util/node'",
      filename: inCore,
      errors: [
        {
          message:
            "'@guestwork/util/node' is not declared to run in a browser, and this package promises to run in one: src/index.ts.",
        },
      ],
    },
    { code: "import '@guestwork/driver-qemu'", filename: inCore, errors: [{ messageId: 'unsafe' }] },
    { code: "import 'acme-vms'", filename: inCore, errors: [{ messageId: 'unsafe' }] },
    { code: "import '#path'", filename: inCore, errors: [{ messageId: 'builtin' }] },
    { code: "import '#sockets'", filename: inCore, errors: [{ messageId: 'unmapped' }] },
    { code: "import '#missing'", filename: inCore, errors: [{ messageId: 'unmapped' }] },
  ],
})

typescript.run('browser-safe: globals', browserSafeRule, {
  valid: [
    'const process = start(); process.stop()',
    'const run = (process: Task) => process.stop()',
    "import { Buffer } from './buffer.ts'; Buffer.from([])",
    'export type Bytes = Buffer',
    'export type Process = typeof process',
    'queue.process()',
    'const options = { process: 1 }',
    'globalThis.crypto.randomUUID()',
    'import.meta.url',
  ].map(code => ({ code, filename: inIndex })),
  invalid: [
    'process.exit()',
    "typeof process === 'undefined'",
    "Buffer.from('x')",
    'log(__dirname, 1)',
    "require('node:fs/promises').x = 1; import.meta.url",
    'globalThis.process.exit()',
    "globalThis['Buffer'].from([])",
    'const { url } = import.meta; log(import.meta.dirname)',
    'setImmediate(work)',
  ].map(code => ({
    code,
    filename: inIndex,
    errors: code.includes('require')
      ? [{ messageId: 'global' }, { messageId: 'builtin' }]
      : [{ messageId: 'global' }],
  })),
})

javascript.run('browser-safe: JavaScript', browserSafeRule, {
  valid: [{ code: "import 'node:fs'", filename: at('plain/other.js') }],
  invalid: [
    {
      code: "import 'node:fs'; process.exit()",
      filename: at('plain/part.js'),
      languageOptions: { globals: { process: 'readonly' } },
      errors: [
        { messageId: 'builtin' },
        {
          message:
            'process does not exist in a browser, and this package promises to run in one: index.js → part.js. Get it through the imports map of package.json.',
        },
      ],
    },
  ],
})
