import type { Domain } from '@guestwork/conf/domain'
import type { DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'

/** A guest: its definition, and whether it runs. */
export interface Guest {
  definition: Domain
  readonly uuid: string
  /** What it was started with; undefined while it does not run. */
  live: Domain | undefined
  /** -1 while it does not run. */
  id: number
}

/** A host in memory, one for each connection. */
export class Host {
  readonly guests = new Map<string, Guest>()
  #lastId = 0

  /** The guest that a reference stands for. */
  get({ uuid }: { readonly uuid: string }): Guest {
    return present(this.guests.get(uuid), `uuid '${uuid}'`)
  }

  /** The guest that a test holds for. */
  find(test: (guest: Guest) => boolean, what: string): Guest {
    return present([...this.guests.values()].find(test), what)
  }

  start(guest: Guest): void {
    guest.live = guest.definition
    guest.id = ++this.#lastId
  }
}

/** What slots answer with. */
export function referenceTo({ definition, uuid, id }: Guest): DomainRef {
  return { name: definition.name, uuid, id }
}

function present(guest: Guest | undefined, what: string): Guest {
  if (guest !== undefined) return guest
  throw new VirtError('NO_DOMAIN', `no domain with matching ${what}`)
}
