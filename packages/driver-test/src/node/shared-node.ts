import { createDefaultNode, type TestNode } from './test-node.ts'

let shared: { readonly node: TestNode; connections: number } | undefined

/** The host behind `test:///default`: all connections of this process share it while any of them is open. */
export function acquireSharedNode(): TestNode {
  shared ??= { node: createDefaultNode(), connections: 0 }
  shared.connections++
  return shared.node
}

/** Gives the host back; the last connection takes it along, and the next one finds a fresh host. */
export function releaseSharedNode(node: TestNode): void {
  if (shared?.node !== node) return
  shared.connections--
  if (shared.connections === 0) shared = undefined
}
