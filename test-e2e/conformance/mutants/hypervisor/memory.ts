import { DomainAffectFlag, DomainMemoryModFlag } from '@guestwork/core'
import type { Mutants } from '../mutant.ts'
import { hearing, passingOver } from '../wrong-slots.ts'

const { MAXIMUM } = DomainMemoryModFlag

/** Memory that has other limits than it should. */
export const memoryMutants: Mutants = {
  'gives a domain more memory than its maximum, or says so': {
    slots: passingOver('domainSetMemoryFlags', 'INVALID_ARG'),
    fails: ['domain-tuning: a domain cannot be given more memory than its maximum'],
  },
  'sets less than the most memory that was asked for': {
    slots: hearing('domainSetMemoryFlags', (_, domain, memory, flags) => [
      domain,
      flags === MAXIMUM ? memory - 1024n : memory,
      flags,
    ]),
    fails: ['domain-tuning: the most memory of a domain can be set while it does not run'],
  },
  'takes a new maximum of memory while a domain runs': {
    slots: hearing('domainSetMemoryFlags', (_, domain, memory, flags) => [
      domain,
      memory,
      flags === (MAXIMUM | DomainAffectFlag.LIVE) ? MAXIMUM | DomainAffectFlag.CONFIG : flags,
    ]),
    fails: ['domain-tuning: the most memory of a running domain stays as it is'],
  },
  'takes a limit of memory that leaves nothing to be swapped out': {
    slots: passingOver('domainSetMemoryParameters', 'INVALID_ARG'),
    fails: ['domain-tuning: the limit of what the host gives includes all that can be swapped out'],
  },
}
