import { attachWebStreams, defineDriver, type ConnectDriver, type StreamRef } from '@guestwork/core'
import testDriver from '@guestwork/driver-test'
import type { FakeHostOptions } from './fake-host.ts'

/** What the mock's guest has been sent on its console, and how it answers. */
export interface MockGuest {
  readonly driver: ConnectDriver
  readonly received: () => string
  /** Lets the guest print. */
  say(text: string): void
  /** Lets the guest end its console. */
  hangUp(): void
  /** Whether gw let go of the console. */
  readonly isReleased: () => boolean
}

/** The mock hypervisor, with a console and a screen of its own for its guest. */
export function mockWithScreen(picture: ReadableStream<Uint8Array> = new Blob(['PNG']).stream()): MockGuest {
  const { hypervisor, name, uriSchemes, manifest } = testDriver
  let received = ''
  let released = false
  let output: ReadableStreamDefaultController<Uint8Array> | undefined
  const readable = new ReadableStream<Uint8Array>({ start: controller => (output = controller) })
  const writable = new WritableStream<Uint8Array>({
    write: bytes => void (received += new TextDecoder().decode(bytes)),
  })
  const domainOpenConsole = (_call: unknown, _domain: unknown, _device: unknown, stream: StreamRef) =>
    attachWebStreams(stream, { readable, writable, abort: () => void (released = true) })
  const domainScreenshot = (_call: unknown, _domain: unknown, stream: StreamRef) => {
    attachWebStreams(stream, { readable: picture })
    return 'image/png'
  }
  const driver = defineDriver({
    name,
    uriSchemes,
    manifest,
    hypervisor: { ...hypervisor, domainOpenConsole, domainScreenshot },
  })
  return {
    driver,
    received: () => received,
    say: text => output?.enqueue(new TextEncoder().encode(text)),
    hangUp: () => output?.close(),
    isReleased: () => released,
  }
}

/** Options for a fake host whose mock hypervisor is this one. */
export function hostWith({ driver }: MockGuest): Pick<FakeHostOptions, 'drivers'> {
  return { drivers: [driver] }
}
