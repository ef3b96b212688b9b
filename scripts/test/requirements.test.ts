import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { missingRequirements, requirements } from '../e2e/requirements.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guestwork-requirements-'))
  vi.stubEnv('PATH', folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

it('misses every program that is not in PATH', () => {
  expect(missingRequirements()).toEqual(requirements)
})

it('misses no program that is in PATH and can be run', () => {
  for (const { program } of requirements) {
    writeFileSync(join(folder, program), '')
    chmodSync(join(folder, program), program === 'virsh' ? 0o644 : 0o755)
  }
  expect(missingRequirements().map(({ program }) => program)).toEqual(['virsh'])
})
