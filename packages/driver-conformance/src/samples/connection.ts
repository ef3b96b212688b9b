import {
  ConnectListDomainsFlag as Filter,
  DomainDefineFlag,
  DomainStartFlag,
  type CallOptions,
  type DefineOptions,
  type DomainFilter,
  type StartOptions,
} from '@guestwork/core'
import { generateUuid } from '@guestwork/util'
import { nameIn } from '../domain-document.ts'
import { ofConnection, type Sample } from './sample.ts'

/** The flag bits of the filters of a list. */
export const listFilterBits = {
  active: Filter.ACTIVE,
  inactive: Filter.INACTIVE,
  persistent: Filter.PERSISTENT,
  transient: Filter.TRANSIENT,
  running: Filter.RUNNING,
  paused: Filter.PAUSED,
  shutoff: Filter.SHUTOFF,
  otherState: Filter.OTHER,
  managedSave: Filter.MANAGEDSAVE,
  noManagedSave: Filter.NO_MANAGEDSAVE,
  autostart: Filter.AUTOSTART,
  noAutostart: Filter.NO_AUTOSTART,
  hasSnapshot: Filter.HAS_SNAPSHOT,
  noSnapshot: Filter.NO_SNAPSHOT,
  hasCheckpoint: Filter.HAS_CHECKPOINT,
  noCheckpoint: Filter.NO_CHECKPOINT,
}

/** The flag bits of starting a domain. */
export const startBits = {
  paused: DomainStartFlag.PAUSED,
  autodestroy: DomainStartFlag.AUTODESTROY,
  bypassCache: DomainStartFlag.BYPASS_CACHE,
  forceBoot: DomainStartFlag.FORCE_BOOT,
  validate: DomainStartFlag.VALIDATE,
  resetNvram: DomainStartFlag.RESET_NVRAM,
}

/** Calls of slots that need no domain. */
export const connectionSamples: readonly Sample[] = [
  {
    ...ofConnection('connectGetType', (connection, options) => connection.getType(options)),
    answeredByCore: true,
  },
  ofConnection('connectGetVersion', (connection, options) => connection.getVersion(options)),
  ofConnection('connectGetLibVersion', (connection, options) => connection.getLibVersion(options)),
  ofConnection('connectIsEncrypted', (connection, options) => connection.isEncrypted(options)),
  ofConnection('connectIsSecure', (connection, options) => connection.isSecure(options)),
  ofConnection('connectIsAlive', (connection, options) => connection.isAlive(options)),
  ofConnection(
    'connectListAllDomains',
    (connection, options?: DomainFilter & CallOptions) => connection.listDomains(options),
    listFilterBits,
  ),
  ofConnection('domainLookupByName', (connection, options, { endpoint }) =>
    connection.domainLookupByName(nameIn(endpoint.domainXml), options),
  ),
  ofConnection('domainLookupByUUID', (connection, options) =>
    connection.domainLookupByUuid(generateUuid(), options),
  ),
  ofConnection('domainLookupByID', (connection, options) => connection.domainLookupById(1, options)),
  ofConnection(
    'domainDefineXMLFlags',
    (connection, options: DefineOptions | undefined, { endpoint }) =>
      connection.domainDefineXml(endpoint.domainXml, options),
    { validate: DomainDefineFlag.VALIDATE },
  ),
  ofConnection(
    'domainCreateXML',
    (connection, options: StartOptions | undefined, { endpoint }) =>
      connection.domainCreateXml(endpoint.domainXml, options),
    startBits,
  ),
  ofConnection(
    'domainCreateXMLWithFiles',
    (connection, options: StartOptions | undefined, { endpoint }) =>
      connection.domainCreateXml(endpoint.domainXml, { files: [], ...options }),
    startBits,
  ),
  {
    ...ofConnection('connectDomainEventRegisterAny', async (connection, options) => {
      await using events = connection.events('domain-lifecycle', options)
      await events.ready
    }),
    abortsQuietly: true,
  },
]
