import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { root, toolScript } from '../../scripts/tool.mjs'
import { installApplication, type Application } from './application.ts'

const program = `
import { connect, type Connection } from '@guestwork/core'
import { parseDomain, type Domain } from '@guestwork/conf/domain'
import { isVirtError } from '@guestwork/util'

export async function memoryOf(name: string): Promise<bigint | undefined> {
  await using connection: Connection = await connect('test:///default', {
    drivers: [() => import('@guestwork/driver-test')],
  })
  try {
    const domain = await connection.domainLookupByName(name)
    const definition: Domain = parseDomain(await domain.getXml({ inactive: true }))
    return definition.memory
  } catch (error) {
    if (isVirtError(error) && error.code === 'NO_DOMAIN') return undefined
    throw error
  }
}
`

const nodeProgram = `
export { connect } from '@guestwork/core'
export { default } from '@guestwork/driver-qemu'
export * from '@guestwork/util/node'
export * from '@guestwork/driver-conformance'
`

// No check of libraries is skipped: what these settings find in a declaration file, they find at every user's.
const strict = {
  target: 'es2023',
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
}
const es = ['es2023', 'esnext.disposable']
const typeRoots = [join(root, 'node_modules', '@types')]

let application: Application

beforeAll(async () => {
  application = await installApplication({
    manager: 'pnpm',
    dependencies: ['core', 'conf', 'util', 'driver-test', 'driver-qemu', 'driver-conformance'].map(
      name => `@guestwork/${name}`,
    ),
    files: {
      'program.ts': program,
      'node-program.ts': nodeProgram,
      'tsconfig.browser.json': tsconfig(
        { lib: [...es, 'dom', 'dom.iterable', 'dom.asynciterable'], types: [] },
        ['program.ts'],
      ),
      'tsconfig.node.json': tsconfig({ lib: es, types: ['node'], typeRoots }, [
        'program.ts',
        'node-program.ts',
      ]),
      'tsconfig.bundler.json': tsconfig(
        { lib: es, types: ['node'], typeRoots, module: 'esnext', moduleResolution: 'bundler' },
        ['program.ts'],
      ),
    },
  })
  return () => application[Symbol.asyncDispose]()
})

function tsconfig(options: Record<string, unknown>, files: readonly string[]): string {
  return JSON.stringify({ compilerOptions: { ...strict, ...options }, files })
}

it.each(['browser', 'node', 'bundler'])(
  'a strict program for the %s compiles against the declarations',
  async kind => {
    const tsc = await application.node(process.execPath, [
      toolScript('tsc'),
      '--project',
      `tsconfig.${kind}.json`,
    ])
    expect(tsc).toEqual({ code: 0, stdout: '', stderr: '' })
  },
)
