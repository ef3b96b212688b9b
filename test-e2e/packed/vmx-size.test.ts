import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../scripts/tool.mjs'
import { execute } from '../execute.ts'

it('the README of vmx states the packed sizes', async () => {
  const script = join(root, 'packages', 'vmx', 'scripts', 'measure-size.mjs')
  expect(await execute(process.execPath, [script, '--check'], { cwd: root })).toMatchObject({
    code: 0,
    stderr: '',
  })
})
