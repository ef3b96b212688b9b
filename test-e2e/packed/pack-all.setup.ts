import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { packAll } from '../../scripts/pack.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The tarball of each public package, by the package's name. */
    tarballs: Record<string, string>
  }
}

/** Packs every public package once for all tests of the project, and removes the tarballs at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'guestwork-tarballs-'))
  project.provide('tarballs', await packAll(folder))
  return () => rm(folder, { recursive: true, force: true })
}
