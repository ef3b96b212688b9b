import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/tool.mjs'
import { execute } from '../execute.ts'
import { compileExamples } from './compile-examples.ts'
import { examplesOfAllPages } from './markdown-examples.ts'

const folder = join(root, 'test-e2e', '.cache', 'examples')
const examples = compileExamples(folder, examplesOfAllPages())

it('there are examples, and some of them run', () => {
  expect(examples.filter(({ runs }) => runs)).not.toHaveLength(0)
})

describe.each(examples)('$place', ({ errors, runs, output, program }) => {
  it('compiles', () => expect(errors).toEqual([]))

  if (!runs) return
  it('runs', { timeout: 30_000 }, async () => {
    const result = await execute(process.execPath, [program], { cwd: folder })
    expect(result).toMatchObject({ code: 0, stderr: '' })
    if (output !== undefined) expect(result.stdout).toBe(output)
  })
})
