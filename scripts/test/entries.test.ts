import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { bundleEntries } from '../build/entries.mjs'

const here = { folder: 'scripts', path: fileURLToPath(new URL('..', import.meta.url)) }

function entriesOf(maps: { exports?: Record<string, unknown>; imports?: Record<string, unknown> }) {
  return bundleEntries({ ...here, manifest: { name: 'x', version: '0.0.0', ...maps } })
}

it('takes each place with a source and a bundle, below conditions too', () => {
  const entries = entriesOf({
    exports: {
      '.': { '@guestwork/source': './build.mjs', types: './dist/a.d.ts', default: './dist/a.js' },
      './package.json': './package.json',
    },
    imports: {
      '#platform': {
        node: { '@guestwork/source': './test.mjs', default: './dist/node.js' },
        default: { '@guestwork/source': './lint.mjs', default: './dist/browser.js' },
      },
    },
  })
  expect(entries).toEqual([
    { source: './build.mjs', output: './dist/a.js' },
    { source: './test.mjs', output: './dist/node.js' },
    { source: './lint.mjs', output: './dist/browser.js' },
  ])
})

it('names a source that does not exist', () => {
  const entry = { '@guestwork/source': './src/gone.ts', default: './dist/gone.js' }
  expect(() => entriesOf({ exports: { '.': entry } })).toThrow('scripts/package.json names ./src/gone.ts')
})
