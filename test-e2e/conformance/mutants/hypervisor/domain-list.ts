import { ConnectListDomainsFlag as Filter } from '@guestwork/core'
import { right, type Mutant, type Mutants } from '../mutant.ts'
import { answering, hearing } from '../wrong-slots.ts'

type FilterName = keyof typeof Filter

interface Surplus {
  /** The filter that lists too much. */
  readonly asked: FilterName
  /** What it lists too. */
  readonly more: FilterName
  /** The check that finds out. */
  readonly finder: string
}

const surpluses: readonly Surplus[] = [
  { asked: 'ACTIVE', more: 'SHUTOFF', finder: 'inactive lists a stopped domain, and active does not' },
  { asked: 'INACTIVE', more: 'RUNNING', finder: 'active lists a running domain, and inactive does not' },
  { asked: 'INACTIVE', more: 'PAUSED', finder: 'active lists a suspended domain, and inactive does not' },
  {
    asked: 'TRANSIENT',
    more: 'PERSISTENT',
    finder: 'persistent lists a defined domain, and transient does not',
  },
  {
    asked: 'PERSISTENT',
    more: 'TRANSIENT',
    finder: 'transient lists a transient domain, and persistent does not',
  },
  { asked: 'PAUSED', more: 'RUNNING', finder: 'running lists a running domain, and paused does not' },
  { asked: 'OTHER', more: 'RUNNING', finder: 'running lists a running domain, and otherState does not' },
  { asked: 'RUNNING', more: 'PAUSED', finder: 'paused lists a suspended domain, and running does not' },
  { asked: 'RUNNING', more: 'SHUTOFF', finder: 'shutoff lists a stopped domain, and running does not' },
  {
    asked: 'AUTOSTART',
    more: 'NO_AUTOSTART',
    finder: 'noAutostart lists a new domain, and autostart does not',
  },
  {
    asked: 'MANAGEDSAVE',
    more: 'NO_MANAGEDSAVE',
    finder: 'noManagedSave lists a new domain, and managedSave does not',
  },
  {
    asked: 'HAS_SNAPSHOT',
    more: 'NO_SNAPSHOT',
    finder: 'noSnapshot lists a new domain, and hasSnapshot does not',
  },
  {
    asked: 'HAS_CHECKPOINT',
    more: 'NO_CHECKPOINT',
    finder: 'noCheckpoint lists a new domain, and hasCheckpoint does not',
  },
]

/** Lists of domains that hold too much or too little. */
export const domainListMutants: Mutants = {
  ...Object.fromEntries(surpluses.map(surplus)),
  'lists what passes one of two filters of different groups': {
    slots: hearing('connectListAllDomains', (_, flags) => [
      flags === (Filter.PERSISTENT | Filter.ACTIVE) ? Filter.PERSISTENT : flags,
    ]),
    fails: ['domain-define: of filters of different groups a domain must pass each'],
  },
  'lists what passes both filters of one group': {
    slots: hearing('connectListAllDomains', (_, flags) => [
      flags === (Filter.ACTIVE | Filter.INACTIVE) ? Filter.ACTIVE : flags,
    ]),
    fails: ['domain-define: of filters of one group a domain must pass any'],
  },
  'lists one of many domains twice': {
    slots: answering('connectListAllDomains', (found, _call, flags) =>
      flags === 0 && found.length > 2 ? [...found, ...found] : found,
    ),
    fails: ['domain-define: the list holds every defined domain once'],
  },
  'lists domains without their numbers': {
    slots: answering('connectListAllDomains', found => found.map(ref => ({ ...ref, id: -1 }))),
    fails: ['domain-define: the list gives names and numbers as they are'],
  },
}

function surplus({ asked, more, finder }: Surplus): [string, Mutant] {
  const slots = answering('connectListAllDomains', async (found, call, flags) =>
    flags === Filter[asked]
      ? [...found, ...(await right('connectListAllDomains')(call, Filter[more]))]
      : found,
  )
  return [`lists by ${asked} also ${more}`, { slots, fails: [`domain-define: the filter ${finder}`] }]
}
