import {
  DomainCoreDumpFlag,
  DomainSaveFlag,
  DomainSaveImageXmlFlag,
  type CoreDumpOptions,
  type ImageDefineOptions,
  type ImageXmlOptions,
  type RestoreOptions,
  type SaveOptions,
} from '@guestwork/core'
import type { Scene } from '../scene.ts'
import { ofConnection, ofDomain, type Sample } from './sample.ts'

const stateBits = { running: DomainSaveFlag.RUNNING, paused: DomainSaveFlag.PAUSED }
const saveBits = { bypassCache: DomainSaveFlag.BYPASS_CACHE, ...stateBits }

/** Calls of the slots that write domains to files and take them up again. */
export const domainSaveSamples: readonly Sample[] = [
  ofDomain(
    'domainSaveFlags',
    'running',
    (domain, options: SaveOptions | undefined, scene) => domain.save(fileOf(scene), options),
    saveBits,
  ),
  {
    ...ofConnection(
      'domainRestoreFlags',
      (connection, options: RestoreOptions | undefined, scene) =>
        connection.domainRestore(fileOf(scene), options),
      { ...saveBits, resetNvram: DomainSaveFlag.RESET_NVRAM },
    ),
    from: 'a saved file',
  },
  {
    ...ofConnection(
      'domainSaveImageGetXMLDesc',
      (connection, options: ImageXmlOptions | undefined, scene) =>
        connection.getSaveImageXml(fileOf(scene), options),
      { secure: DomainSaveImageXmlFlag.SECURE },
    ),
    from: 'a saved file',
  },
  {
    ...ofConnection(
      'domainSaveImageDefineXML',
      (connection, options: ImageDefineOptions | undefined, scene) =>
        connection.defineSaveImageXml(fileOf(scene), scene.endpoint.domainXml, options),
      stateBits,
    ),
    from: 'a saved file',
  },
  ofDomain(
    'domainManagedSave',
    'running',
    (domain, options: SaveOptions | undefined) => domain.managedSave(options),
    saveBits,
  ),
  ofDomain('domainHasManagedSaveImage', 'any', (domain, options) => domain.hasManagedSave(options)),
  ofDomain('domainManagedSaveRemove', 'any', (domain, options) => domain.removeManagedSave(options)),
  ofDomain(
    'domainCoreDumpWithFormat',
    'running',
    (domain, options: CoreDumpOptions | undefined, scene) => domain.coreDump(fileOf(scene), options),
    {
      crash: DomainCoreDumpFlag.CRASH,
      live: DomainCoreDumpFlag.LIVE,
      bypassCache: DomainCoreDumpFlag.BYPASS_CACHE,
      reset: DomainCoreDumpFlag.RESET,
      memoryOnly: DomainCoreDumpFlag.MEMORY_ONLY,
    },
  ),
]

/** Where the endpoint's domain is saved to; where the endpoint does not say, a file that no call gets as far as. */
function fileOf({ endpoint }: Scene): string {
  return endpoint.domain?.file ?? '/var/lib/guestwork-conformance/saved'
}
