import type { Domain, SlotName } from '@guestwork/core'
import type { Scene } from './scene.ts'

/**
 * What is there when a check begins: only a connection; or the endpoint's domain, defined, started, suspended, or started
 * without a definition.
 */
export type Start = 'connected' | 'defined' | 'running' | 'paused' | 'transient'

/** The slots that it takes to get there. */
export const slotsOfStart: Readonly<Record<Start, readonly SlotName[]>> = {
  connected: [],
  defined: ['domainDefineXMLFlags'],
  running: ['domainDefineXMLFlags', 'domainCreateWithFlags'],
  paused: ['domainDefineXMLFlags', 'domainCreateWithFlags', 'domainSuspend'],
  transient: ['domainCreateXML'],
}

/** Gets there; resolves to the domain, where there is one. */
export async function prepare(scene: Scene, start: Start): Promise<Domain | undefined> {
  if (start === 'connected') return undefined
  if (start === 'transient') return scene.createTransient()
  const domain = await scene.define()
  if (start !== 'defined') await domain.create()
  if (start === 'paused') await domain.suspend()
  return domain
}
