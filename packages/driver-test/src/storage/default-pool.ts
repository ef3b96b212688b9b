import { resetSpace } from './pool-space.ts'
import type { TestPool } from './test-pool.ts'

/** The pool that every `test:///default` begins with. */
export function createDefaultPool(): TestPool {
  const [name, uuid] = ['default-pool', 'dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566']
  const pool: TestPool = {
    name,
    uuid,
    definition: { type: 'dir', name, uuid, source: {}, target: { path: '/default-pool' } },
    volumes: new Map(),
    active: true,
    persistent: true,
    autostart: false,
  }
  resetSpace(pool)
  return pool
}
