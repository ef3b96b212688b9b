import type { Network } from '@guestwork/core'
import { seenBy } from '../seen-by.ts'
import type { Subject } from '../subject.ts'

/** A network that was defined for the check. */
export const networkSubject: Subject<Network> = {
  noun: 'a network',
  existing: 'a network',
  of: scene => scene.network,
  lookup: 'networkLookupByName',
  over: ({ network }, connection) => seenBy(connection.networkLookupByName(network.name), 'NO_NETWORK'),
  ending: {
    words: 'was undefined meanwhile',
    needs: ['networkUndefine'],
    end: scene => scene.network.undefine(),
    code: 'NO_NETWORK',
  },
}
