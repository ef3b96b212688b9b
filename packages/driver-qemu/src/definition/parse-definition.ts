import { VirtError } from '@guestwork/util'
import { checkDomain as checkGenerally, parseDomain, type Domain } from '@guestwork/conf/domain'
import { findEmulator, hostArch } from '../capabilities/find-emulator.ts'
import type { Emulator } from '../capabilities/emulator.ts'
import type { Emulators } from '../capabilities/emulators.ts'
import { checkDomain } from './check.ts'
import { completeDomain } from './complete.ts'
import { requireKvm } from './require-kvm.ts'

/** A definition that can be stored and started, and the binary that it was completed for. */
export interface ParsedDefinition {
  /** The definition. */
  readonly domain: CompleteDomain
  /** The binary. */
  readonly emulator: Emulator
}

/** A definition with all that was filled in. */
export interface CompleteDomain extends Domain {
  /** The canonical UUID. */
  uuid: string
}

/**
 * Reads a document that a user hands over to be stored or started.
 *
 * @throws VirtError `XML_DETAIL` and `XML_ERROR` with line and column, `CONFIG_UNSUPPORTED` for what this driver cannot
 * provide, `SYSTEM_ERROR` for an emulator that is not there, and the codes of libvirt's checks of every hypervisor's guests.
 */
export async function parseDefinition(xml: string, emulators: Emulators): Promise<ParsedDefinition> {
  const domain = parseDomain(xml, { inactive: true, unknown: 'drop' })
  checkDomain(domain)
  const emulator = await emulatorFor(domain, emulators)
  if (domain.type === 'kvm') await requireKvm(emulator, emulators)
  completeDomain(domain, emulator)
  checkGenerally(domain, { fdGroups: true })
  const { uuid = '', ...rest } = domain
  return { domain: { ...rest, uuid }, emulator }
}

/**
 * The binary that runs a domain: the one that its document names, or the one of this machine for its architecture.
 *
 * @throws VirtError `CONFIG_UNSUPPORTED` when there is none or it is for another architecture, `SYSTEM_ERROR` when the one that
 * the document names is not there.
 */
export async function emulatorFor({ devices, os }: Domain, emulators: Emulators): Promise<Emulator> {
  const arch = os?.type?.arch ?? hostArch()
  const path = devices?.emulator ?? (await findEmulator(arch))
  if (path === undefined) throw unsupported(`No emulator found for arch '${arch}'`, { arch })
  const emulator = await emulators.inspect(path)
  const archs =
    emulator.arch === 'x86_64' ? ['x86_64', 'i686'] : emulator.arch === 'i386' ? ['i686'] : [emulator.arch]
  if (!archs.includes(arch))
    throw unsupported(`Emulator '${path}' does not support arch '${arch}'`, { arch, path })
  return emulator
}

function unsupported(message: string, details: Record<string, unknown>): VirtError {
  return new VirtError('CONFIG_UNSUPPORTED', message, { domain: 'QEMU', details })
}
