import type { ConnectDriver, SlotName } from '@guestwork/core'
import type { Scene } from './scene.ts'
import { hasSlot } from './slots.ts'
import { checkpointStarts } from './starts/checkpoint.ts'
import { interfaceStarts } from './starts/interface.ts'
import { iothreadStarts } from './starts/iothread.ts'
import { networkStarts } from './starts/network.ts'
import { nodeDeviceStarts } from './starts/node-device.ts'
import { savedFileStarts } from './starts/saved-file.ts'
import { snapshotStarts } from './starts/snapshot.ts'
import { storageStarts } from './starts/storage.ts'

/** How to get to what a check begins with. */
export interface Beginning {
  /** The slots that it takes. */
  readonly slots: readonly SlotName[]
  /** Gets there. */
  prepare(scene: Scene): Promise<void>
}

const beginnings = {
  connected: { slots: [], prepare: () => Promise.resolve() },
  defined: {
    slots: ['domainDefineXMLFlags'],
    async prepare(scene) {
      scene.bring({ domain: await scene.define() })
    },
  },
  running: {
    slots: ['domainDefineXMLFlags', 'domainCreateWithFlags'],
    async prepare(scene) {
      await beginnings.defined.prepare(scene)
      await scene.domain.create()
    },
  },
  paused: {
    slots: ['domainDefineXMLFlags', 'domainCreateWithFlags', 'domainSuspend'],
    async prepare(scene) {
      await beginnings.running.prepare(scene)
      await scene.domain.suspend()
    },
  },
  transient: {
    slots: ['domainCreateXML'],
    async prepare(scene) {
      scene.bring({ domain: await scene.createTransient() })
    },
  },
  ...networkStarts,
  ...interfaceStarts,
  ...snapshotStarts,
  ...checkpointStarts,
  ...iothreadStarts,
  ...savedFileStarts,
  ...storageStarts,
  ...nodeDeviceStarts,
} as const satisfies Readonly<Record<string, Beginning>>

/**
 * What is there when a check begins: only a connection; the endpoint's domain: in any state, defined, started, suspended,
 * or started without a definition; or another object that the endpoint has a sample of.
 */
export type Start = keyof typeof beginnings | 'existing'

/** The slots that it takes to get there. */
export function slotsOfStart(start: Start, driver: ConnectDriver): readonly SlotName[] {
  return beginningOf(start, driver).slots
}

/** Gets there. */
export async function prepare(scene: Scene, start: Start): Promise<void> {
  await beginningOf(start, scene.driver).prepare(scene)
}

function beginningOf(start: Start, driver: ConnectDriver): Beginning {
  if (start !== 'existing') return beginnings[start]
  return hasSlot(driver, 'domainDefineXMLFlags') ? beginnings.defined : beginnings.transient
}
