import type { Domain } from '@guestwork/core'
import type { Subject } from '../subject.ts'

/** The endpoint's domain. */
export const domainSubject: Subject<Domain> = {
  noun: 'a domain',
  existing: 'existing',
  of: scene => scene.domain,
  lookup: 'domainLookupByUUID',
  over: (scene, connection) => scene.domainOver(connection),
  ending: {
    words: 'was undefined meanwhile',
    from: 'defined',
    needs: ['domainUndefineFlags'],
    end: scene => scene.domain.undefine(),
    code: 'NO_DOMAIN',
  },
}
