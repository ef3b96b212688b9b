import type { HostInterface } from '@guestwork/core'
import { seenBy } from '../seen-by.ts'
import type { Subject } from '../subject.ts'

const over: Subject<HostInterface>['over'] = ({ hostInterface }, connection) =>
  seenBy(connection.interfaceLookupByName(hostInterface.name), 'NO_INTERFACE')

/** An interface of the host, whatever it is. */
export const interfaceSubject: Subject<HostInterface> = {
  noun: 'an interface',
  existing: 'an interface',
  of: scene => scene.hostInterface,
  lookup: 'interfaceLookupByName',
  over,
  ending: {
    words: 'was undefined meanwhile',
    from: 'a new interface',
    needs: ['interfaceUndefine'],
    end: scene => scene.hostInterface.undefine(),
    code: 'NO_INTERFACE',
  },
}
