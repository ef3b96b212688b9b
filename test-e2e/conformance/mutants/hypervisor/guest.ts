import { DomainPasswordFlag, DomainTimeFlag } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { right, type Mutants } from '../mutant.ts'
import { answering, hearing, passingOver } from '../wrong-slots.ts'

/** Systems inside domains that do not what they are told. */
export const guestMutants: Mutants = {
  'has a clock that is late': {
    slots: answering('domainGetTime', time => ({ ...time, seconds: time.seconds - 100n })),
    fails: ['domain-guest: the clock of a domain can be set'],
  },
  'does not set its clock to that of the hardware': {
    slots: hearing('domainSetTime', async (call, domain, seconds, nseconds, flags) => {
      if (flags !== DomainTimeFlag.SYNC) return [domain, seconds, nseconds, flags]
      const now = await right('domainGetTime')(call, domain, 0)
      return [domain, now.seconds, now.nseconds, 0]
    }),
    fails: ['domain-guest: the clock of a domain can be set to that of its hardware'],
  },
  'counts more than a second in parts of it': {
    slots: answering('domainGetTime', time => ({ ...time, nseconds: 1_000_000_000 })),
    fails: ['domain-guest: the clock of a domain shows parts of a second that are less than one'],
  },
  'takes no password in clear': {
    slots: answering('domainSetUserPassword', (_, _call, _domain, _user, _password, flags) => {
      if (flags === 0) throw new VirtError('INVALID_ARG', 'not encrypted')
    }),
    fails: ['domain-guest: the password of a user can be set, in clear'],
  },
  'takes no password as it is stored': {
    slots: answering('domainSetUserPassword', (_, _call, _domain, _user, _password, flags) => {
      if (flags === DomainPasswordFlag.ENCRYPTED) throw new VirtError('INVALID_ARG', 'encrypted')
    }),
    fails: ['domain-guest: the password of a user can be set as it is stored'],
  },
  'lists a file system twice': {
    slots: answering('domainGetFSInfo', found => [...found, ...found]),
    fails: ['domain-guest: each file system of a domain is listed once'],
  },
  'counts one file system less that thaws': {
    slots: answering('domainFSThaw', count => count - 1),
    fails: ['domain-guest: as many file systems thaw as were frozen'],
  },
  'freezes all file systems when one was chosen': {
    slots: hearing('domainFSFreeze', (_, domain, _mountpoints, flags) => [domain, [], flags]),
    fails: ['domain-guest: of the file systems of a domain only those freeze that were asked to'],
  },
  'trims file systems that are not there': {
    slots: hearing('domainFSTrim', (_, domain, _mountpoint, minimum, flags) => [
      domain,
      undefined,
      minimum,
      flags,
    ]),
    fails: ['domain-guest: a file system that a domain does not have cannot be trimmed'],
  },
  'trims the file systems of a domain that does not run': {
    slots: hearing('domainFSTrim', async (call, domain, mountpoint, minimum, flags) => {
      if (mountpoint === undefined && !(await right('domainIsActive')(call, domain))) {
        throw new VirtError('INVALID_ARG', 'nothing to trim')
      }
      return [domain, mountpoint, minimum, flags]
    }),
    fails: ['wrong state: domainFSTrim on a domain that does not run rejects with OPERATION_INVALID'],
  },
  'knows one set of key codes': {
    slots: hearing('domainSendKey', (_, domain, codeset, ...rest) => {
      if (codeset !== 0) throw new VirtError('INVALID_ARG', 'codeset')
      return [domain, codeset, ...rest]
    }),
    fails: ['domain-guest: keys can be pressed together in any set of codes'],
  },
  'presses keys that are not there': {
    slots: passingOver('domainSendKey', 'INTERNAL_ERROR'),
    fails: ['domain-guest: a key that no keyboard has cannot be pressed'],
  },
  'sends signals to processes that are not there': {
    slots: passingOver('domainSendProcessSignal', 'INVALID_ARG'),
    fails: [
      'domain-guest: a signal is sent to the first process of a domain, and to none that it does not have',
    ],
  },
  'ends with an interrupt': {
    slots: answering('domainInjectNMI', async (_, call, domain) => {
      await right('domainDestroyFlags')(call, domain, 0)
    }),
    fails: ['domain-guest: an interrupt does not end a domain'],
  },
}
