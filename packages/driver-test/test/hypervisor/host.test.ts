import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testNodeGetFreePages } from '../../src/hypervisor/host/host-memory.ts'
import { noFiles } from '../../src/platform/save-files.ts'
import { openCall } from '../open-call.ts'

// libvirt's binding for Python drops these; virsh freepages shows them.

describe('free pages', () => {
  it('count up over sizes and nodes', async () => {
    const call = await openCall()
    expect(testNodeGetFreePages(call, [4, 8, 2048, 1_048_576], 0, 1)).toEqual([19n, 45n, 97n, 201n])
    expect(testNodeGetFreePages(call, [4, 2048], 0, 2)).toEqual([19n, 45n, 97n, 201n])
  })

  it('of more nodes than the host has are not made up', async () => {
    const call = await openCall()
    expect(testNodeGetFreePages(call, [4], 0, 4_294_967_295)).toEqual([19n, 45n])
  })
})

describe('files in a browser', () => {
  it('are refused, with what was tried', async () => {
    const refusal = {
      code: 'OPERATION_UNSUPPORTED',
      message: 'Operation not supported: saving x: there are no files in a browser',
    }
    await expect(noFiles.write('/x', new Uint8Array(), 'saving x')).rejects.toMatchObject(refusal)
    await expect(noFiles.read('/x', 1, 'saving x')).rejects.toMatchObject(refusal)
    expect(noFiles.absolutePath('x')).toBe('x')
  })

  it('are asked for through the platform alone', () => {
    const platform = new URL('../../src/platform/browser.ts', import.meta.url)
    expect(readFileSync(platform, 'utf8')).not.toContain('node:')
  })
})
