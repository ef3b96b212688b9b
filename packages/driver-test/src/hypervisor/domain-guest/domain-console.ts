import { attachWebStreams, type DomainRef, type StreamRef } from '@guestwork/core'
import { VirtError, type ErrorDomain } from '@guestwork/util'
import { currentDefinition } from '../../node/test-domain.ts'
import type { TestCall } from '../../session.ts'
import { keycodeSet } from './keycodes.ts'
import { screenPicture } from './screen-picture.ts'

const mostSignals = 65

/** Sends the same picture of every screen that a guest has, also of one that is off; one without a video device has one screen. */
export function testDomainScreenshot(
  { session }: TestCall,
  ref: DomainRef,
  stream: StreamRef,
  screen: number,
): string {
  const { devices } = currentDefinition(session.node.get(ref))
  const screens = (devices?.videos ?? []).reduce((all, { model }) => all + (model?.heads ?? 1), 0)
  if (screen >= Math.max(screens, 1)) throw invalid(`there is no screen ${String(screen)}`)
  attachWebStreams(stream, { readable: pictureStream() })
  return 'image/png'
}

function pictureStream(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(screenPicture())
      controller.close()
    },
  })
}

/** Accepts keys that exist; nobody sees them. */
export function testDomainSendKey(
  { session }: TestCall,
  ref: DomainRef,
  codeset: number,
  _holdtime: number,
  keycodes: readonly number[],
): void {
  const keys = keycodeSet(codeset)
  if (keys === undefined) throw invalid(`Unsupported codeset '${String(codeset)}'`, 'DOMAIN')
  session.node.getRunning(ref)
  const unknown = keycodes.find(code => !keys.has(code))
  if (unknown === undefined) return
  throw new VirtError('INTERNAL_ERROR', `invalid keycode ${String(unknown)} of ${keys.name} codeset`, {
    domain: 'TEST',
  })
}

/** Accepts an interrupt, which nothing in the guest notices. */
export function testDomainInjectNMI({ session }: TestCall, ref: DomainRef): void {
  session.node.getRunning(ref)
}

/** Accepts a signal for the first process of a guest, running or not, which does not heed it. */
export function testDomainSendProcessSignal(
  { session }: TestCall,
  ref: DomainRef,
  pid: bigint,
  signal: number,
): void {
  if (pid === 0n) throw invalid('pid_value in virDomainSendProcessSignal must not be zero', 'DOMAIN')
  if (pid !== 1n) throw invalid('only sending a signal to pid 1 is supported')
  if (signal >= mostSignals) throw invalid(`signum value ${String(signal)} is out of range`)
  session.node.get(ref)
}

function invalid(message: string, domain: ErrorDomain = 'TEST'): VirtError {
  return new VirtError('INVALID_ARG', message, { domain })
}
