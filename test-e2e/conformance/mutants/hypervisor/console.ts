import { DomainConsoleFlag, honours } from '@guestwork/core'
import { consoleSlots } from './console-slots.ts'
import type { Mutants } from '../mutant.ts'
import { passingOver } from '../wrong-slots.ts'
import { extra } from './extra.ts'

const good = consoleSlots()

/** Consoles and screens that do not do what they should. */
export const consoleMutants: Mutants = {
  'has a console that never ends': {
    waits: true,
    extra,
    slots: consoleSlots({ neverEnds: true }),
    fails: ['domain-console: a console ends when its domain does'],
  },
  'lets everybody on the console': {
    extra,
    slots: consoleSlots({ forEverybody: true }),
    fails: ['domain-console: a console is open for one reader at a time'],
  },
  'does not throw out who is on the console': {
    waits: true,
    extra,
    slots: consoleSlots({ weak: true }),
    fails: ['domain-console: who opens a console by force ends the stream of the one before'],
  },
  'does not listen to what is typed': {
    waits: true,
    extra,
    slots: consoleSlots({ deaf: true }),
    fails: ['domain-console: a console carries what the guest prints, and what is typed'],
  },
  'ends the domain with its console': {
    waits: true,
    extra,
    slots: consoleSlots({ hangsUp: true }),
    fails: ['domain-console: leaving a console leaves the guest alone, and the console free'],
  },
  'opens the first console when another one is asked for': {
    extra,
    slots: {
      ...good,
      domainOpenConsole: honours(DomainConsoleFlag.FORCE, (call, domain, _device, stream, flags) =>
        good.domainOpenConsole(call, domain, undefined, stream, flags),
      ),
    },
    fails: ['domain-console: a console that the domain does not have cannot be opened'],
  },
  'takes pictures of another type than it says': {
    extra,
    slots: {
      async domainScreenshot(call, domain, stream, screen, flags) {
        await good.domainScreenshot(call, domain, stream, screen, flags)
        return 'image/x-portable-pixmap'
      },
    },
    fails: ['domain-console: a picture of the screen is a file of the type that it claims'],
  },
  'takes pictures of screens that are not there': {
    extra,
    slots: {
      domainScreenshot: (call, domain, stream, _screen, flags) =>
        good.domainScreenshot(call, domain, stream, 0, flags),
    },
    fails: ['domain-console: there is no picture of a screen that the domain does not have'],
  },
  'takes domainOpenConsole for a domain that does not run': {
    extra,
    slots: { ...good, ...passingOver('domainOpenConsole', 'OPERATION_INVALID', undefined, good) },
    fails: ['wrong state: domainOpenConsole on a domain that does not run rejects with OPERATION_INVALID'],
  },
}
