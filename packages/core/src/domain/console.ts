import type { CallOptions } from '../call-options.ts'
import {
  DomainChannelFlag,
  DomainConsoleFlag,
  DomainOpenGraphicsFlag,
} from '../driver/enums/domain-console.ts'
import { PendingStream, type DuplexStream } from '../duplex-stream.ts'
import { flagBits } from '../flag-bits.ts'
import { DomainInputFacet } from './input.ts'

const consoleBits = { force: DomainConsoleFlag.FORCE, safe: DomainConsoleFlag.SAFE }
const graphicsBits = { skipAuth: DomainOpenGraphicsFlag.SKIPAUTH }

/** How a console is opened. */
export interface ConsoleOptions extends CallOptions {
  /** The alias of the serial or console device, such as `serial0`; the first one when left out. */
  readonly device?: string
  /** Throw out whoever uses it now. */
  readonly force?: boolean
  /** Refuse when the driver cannot keep others out. */
  readonly safe?: boolean
}

/** How a channel is opened. */
export interface ChannelOptions extends CallOptions {
  /** Alias of the channel, or the name that the guest sees, such as `org.example.port`; the first one when left out. */
  readonly name?: string
  /** Throw out whoever uses it now. */
  readonly force?: boolean
}

/** How a socket is given to a graphics server. */
export interface OpenGraphicsOptions extends CallOptions {
  /** Let the peer in without a password. */
  readonly skipAuth?: boolean
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

/** Consoles, channels and screens of a domain: a part of the facet `domain-console`. */
export abstract class DomainConsoleFacet extends DomainInputFacet {
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
   * Connects to the host's end of a channel (`virDomainOpenChannel`).
   *
   * @throws VirtError as {@link openConsole}.
   */
  async openChannel(options: ChannelOptions = {}): Promise<DuplexStream> {
    const stream = new PendingStream()
    const flags = flagBits({ force: DomainChannelFlag.FORCE }, options)
    await this.ask('domainOpenChannel', [this.ref, options.name, stream, flags], options)
    return stream.toDuplex(this.open)
  }

  /**
   * Hands an open socket to a graphics server, which serves it as a new client (`virDomainOpenGraphics`).
   *
   * @param index - which `<graphics>` element, from 0
   * @param fd - a descriptor of this process; works only where the driver is in it
   * @throws VirtError `INVALID_ARG` for a display that it does not have; `CONFIG_UNSUPPORTED` for one without a way in for a
   * socket.
   */
  async openGraphics(index: number, fd: number, options: OpenGraphicsOptions = {}): Promise<void> {
    await this.ask('domainOpenGraphics', [this.ref, index, fd, flagBits(graphicsBits, options)], options)
  }

  /**
   * A socket to a graphics server (`virDomainOpenGraphicsFD`), as a descriptor of this process, which the caller closes:
   * a driver that reaches its host over the network has none to give.
   *
   * @param index - which `<graphics>` element, from 0
   * @throws VirtError as {@link openGraphics}; `NO_SUPPORT` where the driver cannot make a descriptor.
   */
  async openGraphicsFd(index: number, options: OpenGraphicsOptions = {}): Promise<number> {
    return this.ask('domainOpenGraphicsFD', [this.ref, index, flagBits(graphicsBits, options)], options)
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
