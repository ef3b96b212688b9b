import type { CallOptions } from '../call-options.ts'
import { DomainConsoleFlag } from '../driver/enums/domain-console.ts'
import { PendingStream, type DuplexStream } from '../duplex-stream.ts'
import { flagBits } from '../flag-bits.ts'
import { DomainFilesystemFacet } from './guest-filesystems.ts'

const consoleBits = { force: DomainConsoleFlag.FORCE, safe: DomainConsoleFlag.SAFE }

/** How a console is opened. */
export interface ConsoleOptions extends CallOptions {
  /** The alias of the serial or console device, such as `serial0`; the first one when left out. */
  readonly device?: string
  /** Throw out whoever uses it now. */
  readonly force?: boolean
  /** Refuse when the driver cannot keep others out. */
  readonly safe?: boolean
}

/** A picture of a guest's screen. */
export interface Screenshot {
  /** Its format, such as `image/png`. */
  readonly mimeType: string
  /** The file as it comes from the host. */
  readonly stream: ReadableStream<Uint8Array>
  /** The whole file. Reads {@link stream}, so use one or the other. */
  bytes(): Promise<Uint8Array>
}

/** Consoles and screens of a domain: the facet `domain-console`. */
export abstract class DomainConsoleFacet extends DomainFilesystemFacet {
  /**
   * Connects to a serial or text console (`virDomainOpenConsole`).
   *
   * @throws VirtError `OPERATION_FAILED` when somebody uses it and `force` is not set; `OPERATION_INVALID` when the domain
   * does not run.
   */
  async openConsole(options: ConsoleOptions = {}): Promise<DuplexStream> {
    const stream = new PendingStream()
    const flags = flagBits(consoleBits, options)
    await this.ask('domainOpenConsole', [this.ref, options.device, stream, flags], options)
    return stream.toDuplex(this.open)
  }

  /**
   * Takes a picture of the guest's screen (`virDomainScreenshot`).
   *
   * @throws VirtError `OPERATION_INVALID` when it does not run; `INVALID_ARG` for a screen that it does not have.
   */
  async screenshot({
    screen = 0,
    ...options
  }: CallOptions & { readonly screen?: number } = {}): Promise<Screenshot> {
    const stream = new PendingStream()
    const mimeType = await this.ask('domainScreenshot', [this.ref, stream, screen, 0], options)
    const { readable } = stream.toDuplex(this.open)
    return { mimeType, stream: readable, bytes: () => collect(readable) }
  }
}

async function collect(readable: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const body = new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>)
  return new Uint8Array(await body.arrayBuffer())
}
