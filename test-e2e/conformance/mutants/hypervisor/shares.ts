import type { SlotName } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { Mutant, Mutants } from '../mutant.ts'
import { answering, hearing, passingOver } from '../wrong-slots.ts'

/** The slots that take parameters. */
const setters: readonly SlotName[] = [
  'domainSetMemoryParameters',
  'domainSetNumaParameters',
  'domainSetSchedulerParametersFlags',
  'domainSetBlkioParameters',
  'domainSetInterfaceParameters',
  'domainSetBlockIoTune',
  'domainSetPerfEvents',
  'domainSetIOThreadParams',
]

const gullible = setters.map((slot): [string, Mutant] => [
  `takes any parameter in ${slot}`,
  {
    slots: passingOver(slot, 'ARGUMENT_UNSUPPORTED'),
    fails: [`domain-tuning: ${slot} refuses a parameter that nobody knows`],
  },
])

/** Shares and rates that are not what they should be. */
export const shareMutants: Mutants = {
  ...Object.fromEntries(gullible),
  'has a scheduler without a name': {
    slots: answering('domainGetSchedulerType', type => ({ ...type, type: '' })),
    fails: ['domain-tuning: the scheduler has a name and tells as many parameters as it says'],
  },
  'refuses what its scheduler tells': {
    slots: hearing('domainSetSchedulerParametersFlags', (_, domain, params, flags) => {
      const known = params.some(({ field }) => field === 'weight')
      if (known) throw new VirtError('INVALID_ARG', 'weight')
      return [domain, params, flags]
    }),
    fails: ['domain-tuning: the parameters of the scheduler can be set to what they are'],
  },
  'has rates of interfaces that are not there': {
    slots: passingOver('domainGetInterfaceParameters', 'INVALID_ARG', () => []),
    fails: ['domain-tuning: a domain has no rate of an interface that it does not have'],
  },
  'has rates of disks that are not there': {
    slots: passingOver('domainGetBlockIoTune', 'INVALID_ARG', () => []),
    fails: ['domain-tuning: a domain has no rate of a disk that it does not have'],
  },
  'takes rates of a disk that contradict each other': {
    slots: passingOver('domainSetBlockIoTune', 'INVALID_ARG'),
    fails: ['domain-tuning: a disk has a rate for everything, or one for reading and one for writing'],
  },
  'enforces a label without a text': {
    slots: answering('domainGetSecurityLabel', label => ({ ...label, label: '' })),
    fails: ['domain-tuning: a label that is enforced has a text'],
  },
  'measures the launch of every domain': {
    slots: answering('domainGetLaunchSecurityInfo', () => [
      { field: 'sev-measurement', type: 'string', value: 'AAAA' },
    ]),
    fails: ['domain-tuning: the launch of a domain whose memory is not encrypted was not measured'],
  },
}
