import { ConnectListNetworksFlag as Filter } from '@guestwork/core'
import { carelessListMutants } from '../careless-list-mutants.ts'
import { right, type Mutants } from '../mutant.ts'
import { answering, hearing, passingOver } from '../wrong-slots.ts'

const careless = carelessListMutants('connectListAllNetworks', Filter, {
  INACTIVE: 'network lookup: the filter active lists a running network, and inactive does not',
  ACTIVE: 'network lookup: what a filter of a list passes, the filter that is its opposite stops',
  TRANSIENT: 'network lookup: the filter persistent lists a network, and transient does not',
  PERSISTENT: 'network lookup: the filter transient lists a transient network, and persistent does not',
  AUTOSTART: 'network lookup: the filter noAutostart lists a running network, and autostart does not',
})

/** Networks that are not found as they should be. */
export const networkLookupMutants: Mutants = {
  'finds a network by its UUID under another name': {
    slots: answering('networkLookupByUUID', network => ({ ...network, name: 'default' })),
    fails: ['network lookup: a network is found by its name and by its UUID'],
  },
  'finds a network by the beginning of its name': {
    slots: hearing('networkLookupByName', (_, name) => [name.replace('-missing', '')]),
    fails: ['network lookup: no network is found by a name that only begins like one'],
  },
  'finds a network by any UUID': {
    slots: passingOver('networkLookupByUUID', 'NO_NETWORK', call =>
      right('networkLookupByName')(call, 'default'),
    ),
    fails: ['network lookup: no network is found by a UUID that none has'],
  },
  'lists every network twice': {
    slots: answering('connectListAllNetworks', found => [...found, ...found]),
    fails: ['network lookup: the list holds every network once'],
  },
  ...careless,
}
