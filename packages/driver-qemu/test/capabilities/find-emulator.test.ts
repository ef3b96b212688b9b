import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findEmulator } from '../../src/capabilities/find-emulator.ts'
import { temporaryFolder } from '../temporary-folder.ts'

async function program(folder: string, name: string, mode = 0o755): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), '')
  await chmod(join(folder, name), mode)
  return join(folder, name)
}

describe('findEmulator', () => {
  it('takes the first program on the path that can be run', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'a', 'qemu-system-riscv64'), { recursive: true })
    await program(join(folder, 'b'), 'qemu-system-riscv64', 0o644)
    const wanted = await program(join(folder, 'c'), 'qemu-system-riscv64')
    await program(join(folder, 'd'), 'qemu-system-riscv64')
    const path = ['relative', '', ...['a', 'b', 'c', 'd'].map(name => join(folder, name))].join(':')
    expect(await findEmulator('riscv64', path)).toBe(wanted)
    expect(await findEmulator('sparc', path)).toBeUndefined()
  })

  it("knows QEMU's own names of architectures", async () => {
    const folder = await temporaryFolder()
    const wanted = await program(folder, 'qemu-system-ppc64')
    expect(await findEmulator('ppc64le', folder)).toBe(wanted)
  })

  it('looks for no name that is none', async () => {
    const folder = await temporaryFolder()
    await program(folder, 'qemu-system-a')
    expect(await findEmulator('../a', join(folder, 'x'))).toBeUndefined()
  })
})
