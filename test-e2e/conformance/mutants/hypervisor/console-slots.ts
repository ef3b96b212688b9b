import {
  attachWebStreams,
  DomainConsoleFlag,
  DomainDestroyFlag,
  honours,
  type DomainRef,
  type HypervisorDriver,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { right } from '../mutant.ts'

/** What the guest on the console says, as an endpoint tells it. */
export const consoleTalk = { greeting: 'who is there?', typed: 'knock knock', reply: 'come in' }

type ConsoleSlots = Required<
  Pick<HypervisorDriver<unknown>, 'domainOpenConsole' | 'domainScreenshot' | 'domainDestroyFlags'>
>

/** Mistakes that a console can have. */
export interface ConsoleMistakes {
  /** The stream goes on when the domain has ended. */
  readonly neverEnds?: boolean
  /** Several readers at a time. */
  readonly forEverybody?: boolean
  /** What is typed does not arrive. */
  readonly deaf?: boolean
  /** Leaving the console ends the domain. */
  readonly hangsUp?: boolean
  /** Who opens by force is put beside the reader before. */
  readonly weak?: boolean
}

/** A console and a screen for the mock hypervisor, which has none of its own. */
export function consoleSlots(mistakes: ConsoleMistakes = {}): ConsoleSlots {
  const open = new Map<string, { end(): void }>()
  return {
    domainOpenConsole: honours(DomainConsoleFlag.FORCE, async (call, domain, device, stream, flags) => {
      checkActive(await right('domainIsActive')(call, domain))
      if (device !== undefined) throw new VirtError('INVALID_ARG', `no console '${device}'`)
      const before = open.get(domain.uuid)
      const force = (flags & DomainConsoleFlag.FORCE) !== 0
      if (before !== undefined && !force && mistakes.forEverybody !== true) {
        throw new VirtError('OPERATION_FAILED', 'the console is in use')
      }
      if (mistakes.weak !== true) before?.end()
      const talk = guestTalk(mistakes.deaf === true)
      open.set(domain.uuid, talk)
      const abort = async () => {
        if (open.get(domain.uuid) === talk) open.delete(domain.uuid)
        if (mistakes.hangsUp === true) await right('domainDestroyFlags')(call, domain, 0)
      }
      attachWebStreams(stream, { readable: talk.readable, writable: talk.writable, abort })
    }),
    async domainScreenshot(call, domain, stream, screen) {
      checkActive(await right('domainIsActive')(call, domain))
      if (screen > 0) throw new VirtError('INVALID_ARG', `no screen ${String(screen)}`)
      attachWebStreams(stream, { readable: new Response(picture).body ?? new ReadableStream() })
      return 'image/png'
    },
    domainDestroyFlags: honours(DomainDestroyFlag.GRACEFUL, async (call, domain: DomainRef, flags) => {
      await right('domainDestroyFlags')(call, domain, flags)
      if (mistakes.neverEnds !== true) open.get(domain.uuid)?.end()
    }),
  }
}

const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

function checkActive(active: boolean): void {
  if (!active) throw new VirtError('OPERATION_INVALID', 'domain is not running')
}

function guestTalk(deaf: boolean) {
  let say: (text: string) => void = () => {}
  let end: () => void = () => {}
  const readable = new ReadableStream<Uint8Array>({
    start(controller) {
      say = text => controller.enqueue(new TextEncoder().encode(text))
      end = () => controller.close()
      say(consoleTalk.greeting)
    },
    cancel() {
      end = () => {}
    },
  })
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      if (!deaf && new TextDecoder().decode(chunk) === consoleTalk.typed) say(consoleTalk.reply)
    },
  })
  const endOnce = () => {
    const once = end
    end = () => {}
    once()
  }
  return { readable, writable, end: endOnce }
}
