import { parseUuid } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { SecretDefineFlag, SecretUsageType } from '../driver/enums/secret.ts'
import type { SecretRef } from '../driver/refs.ts'
import { enumNumber } from '../enum-name.ts'
import { flagBits } from '../flag-bits.ts'
import { secretFilterBits, type SecretFilter } from '../secret/secret-filter.ts'
import { Secret, type SecretUsageName } from '../secret/secret.ts'
import type { DefineOptions } from './define-options.ts'
import { ConnectionNodeDeviceFacet } from './node-devices.ts'

/** Finding and defining secrets. */
export abstract class ConnectionSecretFacet extends ConnectionNodeDeviceFacet {
  /**
   * All secrets that pass the filter, as one consistent view (`virConnectListAllSecrets`; also `virConnectListSecrets`,
   * `virConnectNumOfSecrets`).
   */
  async listSecrets(filter: SecretFilter & CallOptions = {}): Promise<Secret[]> {
    const refs = await this.ask('connectListAllSecrets', [secretFilterBits(filter)], filter)
    return refs.map(ref => this.#secret(ref))
  }

  /**
   * The secret with this UUID, in any spelling (`virSecretLookupByUUIDString`, `virSecretLookupByUUID`).
   *
   * @throws VirtError `NO_SECRET` when there is none; `INVALID_ARG` for text that is no UUID.
   */
  async secretLookupByUuid(uuid: string, options?: CallOptions): Promise<Secret> {
    return this.#secret(await this.ask('secretLookupByUUID', [parseUuid(uuid)], options))
  }

  /**
   * The secret for one purpose (`virSecretLookupByUsage`), such as `ceph` and the name of the client.
   *
   * @throws VirtError `NO_SECRET` when there is none.
   */
  async secretLookupByUsage(
    usageType: SecretUsageName,
    usageId: string,
    options?: CallOptions,
  ): Promise<Secret> {
    const number = enumNumber(SecretUsageType, usageType)
    return this.#secret(await this.ask('secretLookupByUsage', [number, usageId], options))
  }

  /**
   * Stores a secret, or replaces the one with the same UUID and keeps its value (`virSecretDefineXML`).
   *
   * @throws VirtError `XML_ERROR` for a document that does not hold; `INTERNAL_ERROR` when another secret has the same usage,
   * or the usage would change.
   */
  async secretDefineXml(xml: string, options: DefineOptions = {}): Promise<Secret> {
    const flags = flagBits({ validate: SecretDefineFlag.VALIDATE }, options)
    return this.#secret(await this.ask('secretDefineXML', [xml, flags], options))
  }

  #secret(ref: SecretRef): Secret {
    return new Secret({ connection: this.connection, open: this.open, ref })
  }
}
