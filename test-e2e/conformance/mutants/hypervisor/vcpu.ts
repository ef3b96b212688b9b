import { DomainAffectFlag, DomainVcpuFlag } from '@guestwork/core'
import { right, type Mutants } from '../mutant.ts'
import { answering, hearing, passingOver } from '../wrong-slots.ts'

const { MAXIMUM } = DomainVcpuFlag
const { LIVE, CONFIG } = DomainAffectFlag
const otherCpu = Uint8Array.of(2)

/** Virtual CPUs that are counted or placed in another way than they should be. */
export const vcpuMutants: Mutants = {
  'has more virtual CPUs than it can have': {
    slots: answering('domainGetVcpusFlags', (count, _call, _domain, flags) =>
      flags === CONFIG && count === 2 ? 99 : count,
    ),
    fails: ['domain-tuning: a domain has no more virtual CPUs than it can have'],
  },
  'takes more virtual CPUs than a domain can have': {
    slots: passingOver('domainSetVcpusFlags', 'INVALID_ARG'),
    fails: ['domain-tuning: a domain cannot be given more virtual CPUs than it can have'],
  },
  'forgets how many virtual CPUs a domain can have': {
    slots: hearing('domainSetVcpusFlags', (_, domain, count, flags) => [
      domain,
      flags === (MAXIMUM | CONFIG) ? count + 1 : count,
      flags,
    ]),
    fails: ['domain-tuning: how many virtual CPUs a domain can have is set for its next start'],
  },
  'tells another maximum of virtual CPUs while a domain runs': {
    slots: {
      async domainGetMaxVcpus(call, domain) {
        return (await right('domainGetVcpusFlags')(call, domain, LIVE | MAXIMUM)) + 1
      },
    },
    fails: ['domain-tuning: the most virtual CPUs of a domain are told in two ways that agree'],
  },
  'forgets in domainGetVcpusFlags that an object is gone': {
    slots: passingOver('domainGetVcpusFlags', 'NO_DOMAIN', (call, domain, flags) =>
      flags === 0 ? 1 : right('domainGetVcpusFlags')(call, domain, flags),
    ),
    fails: [
      'missing object: domainGetVcpusFlags on a domain that was undefined meanwhile rejects with NO_DOMAIN',
    ],
  },
  'forgets in domainGetMaxVcpus that an object is gone': {
    slots: { domainGetMaxVcpus: () => 2 },
    fails: [
      'missing object: domainGetMaxVcpus on a domain that was undefined meanwhile rejects with NO_DOMAIN',
    ],
  },
  'lists a virtual CPU twice': {
    slots: answering('domainGetVcpus', ([first, ...rest]) =>
      first && rest.length > 0 ? [first, first] : [],
    ),
    fails: [
      'domain-tuning: every virtual CPU of a running domain is listed once, with the CPUs of the host that it may run on',
    ],
  },
  'pins a virtual CPU elsewhere': {
    slots: hearing('domainPinVcpuFlags', (_, domain, vcpu, _cpumap, flags) => [
      domain,
      vcpu,
      otherCpu,
      flags,
    ]),
    fails: ['domain-tuning: a virtual CPU that is pinned may run on those CPUs of the host and no other'],
  },
  'pins virtual CPUs that are not there': {
    slots: passingOver('domainPinVcpuFlags', 'INVALID_ARG'),
    fails: ['domain-tuning: a virtual CPU that a domain does not have cannot be pinned'],
  },
  'tells of virtual CPUs that may run on one CPU of the host': {
    slots: answering('domainGetVcpus', vcpus => vcpus.map(vcpu => ({ ...vcpu, cpumap: otherCpu }))),
    fails: ['domain-tuning: where each virtual CPU may run is told in two ways that agree'],
  },
}
