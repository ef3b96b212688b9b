import type { Mutants } from '../mutant.ts'
import { answering, hearing, passingOver } from '../wrong-slots.ts'

/** IOThreads that are not what they should be. */
export const iothreadMutants: Mutants = {
  'has a second IOThread that may run nowhere': {
    slots: answering('domainGetIOThreadInfo', threads =>
      threads.map(thread => (thread.id === 2 ? { ...thread, cpumap: new Uint8Array() } : thread)),
    ),
    fails: [
      'domain-tuning: the list of IOThreads holds each once, with the CPUs of the host that it may run on',
    ],
  },
  'adds an IOThread again': {
    slots: passingOver('domainAddIOThread', 'INVALID_ARG'),
    fails: ['domain-tuning: an IOThread of a number that another has cannot be added'],
  },
  'pins an IOThread elsewhere': {
    slots: hearing('domainPinIOThread', (_, domain, id, _cpumap, flags) => [
      domain,
      id,
      Uint8Array.of(2),
      flags,
    ]),
    fails: ['domain-tuning: an IOThread that is pinned may run on those CPUs of the host and no other'],
  },
  'pins IOThreads that are not there': {
    slots: passingOver('domainPinIOThread', 'INVALID_ARG'),
    fails: ['domain-tuning: an IOThread that a domain does not have cannot be pinned'],
  },
  'deletes an IOThread again': {
    slots: passingOver('domainDelIOThread', 'INVALID_ARG'),
    fails: ['domain-tuning: an IOThread that is deleted is gone, and cannot be deleted again'],
  },
  'sets how an IOThread waits that is not there': {
    slots: passingOver('domainSetIOThreadParams', 'INVALID_ARG'),
    fails: ['domain-tuning: how an IOThread waits for work can be set, if there is such an IOThread'],
  },
}
