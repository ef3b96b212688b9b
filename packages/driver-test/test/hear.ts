import { domainEventIds } from '@guestwork/core'
import type { TestNode } from '../src/node/test-node.ts'

/** The events of a host from now on, as scripts/record-slots.py writes them down. */
export function hear({ devices, events, networks, storage }: TestNode): string[] {
  const heard: string[] = []
  const tell =
    (kind: string) =>
    ({ name }: { readonly name: string }, payload: object): void => {
      heard.push([kind, name, ...Object.values(payload).map(value => String(value ?? 'None'))].join(' '))
    }
  events.register(undefined, 0, tell('domain lifecycle'))
  events.register(undefined, domainEventIds['metadata-change'], tell('domain metadata'))
  devices.events.register(undefined, 0, tell('device lifecycle'))
  networks.events.register(undefined, 0, tell('network lifecycle'))
  storage.events.register(undefined, 0, tell('pool lifecycle'))
  storage.events.register(undefined, 1, tell('pool refresh'))
  return heard
}
