import {
  defineDriver,
  defineManifest,
  type ConnectDriver,
  type DriverDefinition,
  type HypervisorDriver,
} from '../src/index.ts'

/** The session of a driver made by {@link fakeDriver}. */
export interface FakeSession {
  readonly uri: string
}

const manifest = defineManifest({
  transientDomains: false,
  redefine: true,
  liveAndPersistent: false,
  savedImages: 'never',
  shutdown: 'immediate',
  domainEvents: [],
  guestsOutliveConnection: false,
  forwards: false,
})

/** A driver of `fake:` URIs with the slots that a test needs. */
export function fakeDriver(
  slots: Partial<HypervisorDriver<FakeSession>>,
  more: Partial<Omit<DriverDefinition<FakeSession>, 'hypervisor'>> = {},
): ConnectDriver {
  return defineDriver<FakeSession>({
    name: 'FAKE',
    uriSchemes: ['fake'],
    manifest,
    hypervisor: {
      connectOpen: (_call, { uri }) => ({ outcome: 'opened', session: { uri: uri.path } }),
      ...slots,
    },
    ...more,
  })
}

/** A domain to hand out. */
export const web = { name: 'web-1', uuid: '5f3c2b1a-0000-4000-8000-000000000001', id: 7 }

/** Another one. */
export const db = { name: 'db-1', uuid: '5f3c2b1a-0000-4000-8000-000000000002', id: -1 }
