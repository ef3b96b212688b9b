import { expect, it } from 'vitest'
import { startChunk } from '../build/start-chunk.mjs'

/** What each module imports, and what it loads on demand. */
const modules: Readonly<Record<string, { readonly imports?: string[]; readonly loads?: string[] }>> = {
  program: { imports: ['start'], loads: ['list', 'edit', 'dump'] },
  start: { imports: ['@guestwork/util'] },
  list: { imports: ['table', 'alone'] },
  edit: { imports: ['table', 'document', 'editor'] },
  dump: { imports: ['document'], loads: ['deep'] },
  deep: { imports: ['editor'] },
  document: { imports: ['@guestwork/conf/domain'] },
  editor: { imports: ['run-editor'] },
  'run-editor': { imports: ['node:child_process'] },
}

const graph = {
  getModuleInfo: (id: string) => ({
    importedIds: modules[id]?.imports ?? [],
    dynamicallyImportedIds: modules[id]?.loads ?? [],
  }),
}

const { name } = startChunk('program', 'gw', id => id.startsWith('node:') || id.startsWith('@guestwork/conf'))

it.each([
  ['program', 'gw'],
  ['start', 'gw'],
  ['table', 'gw'],
  ['alone', null],
  ['list', null],
  ['document', null],
  ['editor', null],
  ['run-editor', null],
])('%s goes to %s', (id, chunk) => {
  expect(name(id, graph)).toBe(chunk)
})
