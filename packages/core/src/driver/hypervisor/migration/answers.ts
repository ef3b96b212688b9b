import type { DomainRef } from '../../refs.ts'

/** What the source knows at the beginning of a migration. */
export interface MigrationBegun {
  /** The domain's document for the destination. */
  readonly xml: string
  /** For the destination's prepare step. */
  readonly cookie: Uint8Array
}

/** What the destination offers when it is prepared. */
export interface MigrationPrepared {
  /** For the source's perform step. */
  readonly cookie: Uint8Array
  /** Where the source's hypervisor is to send to; undefined leaves it with what the caller gave. */
  readonly uri: string | undefined
}

/** What the destination has at the end of a migration. */
export interface MigrationFinished {
  /** The domain as it is there. */
  readonly domain: DomainRef
  /** For the source's confirm step. */
  readonly cookie: Uint8Array
}
