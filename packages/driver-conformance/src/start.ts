import type { ConnectDriver, Domain, SlotName } from '@guestwork/core'
import type { Scene } from './scene.ts'
import { hasSlot } from './slots.ts'

/**
 * What is there when a check begins: only a connection; or the endpoint's domain: in any state, defined, started,
 * suspended, or started without a definition.
 */
export type Start = 'connected' | 'existing' | 'defined' | 'running' | 'paused' | 'transient'

const slots = {
  connected: [],
  defined: ['domainDefineXMLFlags'],
  running: ['domainDefineXMLFlags', 'domainCreateWithFlags'],
  paused: ['domainDefineXMLFlags', 'domainCreateWithFlags', 'domainSuspend'],
  transient: ['domainCreateXML'],
} as const

/** The slots that it takes to get there. */
export function slotsOfStart(start: Start, driver: ConnectDriver): readonly SlotName[] {
  return slots[start === 'existing' ? existence(driver) : start]
}

/** Gets there; resolves to the domain, where there is one. */
export async function prepare(scene: Scene, start: Start): Promise<Domain | undefined> {
  if (start === 'connected') return undefined
  if (start === 'existing') return prepare(scene, existence(scene.driver))
  if (start === 'transient') return scene.createTransient()
  const domain = await scene.define()
  if (start !== 'defined') await domain.create()
  if (start === 'paused') await domain.suspend()
  return domain
}

function existence(driver: ConnectDriver): 'defined' | 'transient' {
  return hasSlot(driver, 'domainDefineXMLFlags') ? 'defined' : 'transient'
}
