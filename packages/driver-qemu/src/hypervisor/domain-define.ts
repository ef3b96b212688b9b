import {
  DomainEventDefinedDetail,
  DomainEventUndefinedDetail,
  DomainUndefineFlag,
  DomainXmlFlag,
  type DomainRef,
} from '@guestwork/core'
import { formatDomain } from '@guestwork/conf/domain'
import { VirtError } from '@guestwork/util'
import { buildCommand } from '../command/build.ts'
import {
  parseDefinition,
  type CompleteDomain,
  type ParsedDefinition,
} from '../definition/parse-definition.ts'
import { announce } from '../guest/announce.ts'
import { liveDomain } from '../guest/live-domain.ts'
import { ManagedDomain } from '../guest/managed-domain.ts'
import { monitorDescriptor } from '../process/launch.ts'
import type { QemuRoot } from '../root/qemu-root.ts'
import { domainOf, type QemuCall } from '../session.ts'
import { removeDefinition, storeAutostart, storeDefinition } from '../state/definition-store.ts'
import { guestFolder } from '../state/layout.ts'

/** Completes a definition, makes sure that a command line can be built from it, and stores it. */
export async function qemuDomainDefineXMLFlags(call: QemuCall, xml: string): Promise<DomainRef> {
  const { root } = call.session
  const parsed = await parseDefinition(xml, root.emulators)
  checkBuilds(root, parsed)
  return root.changes.run('modify', 'domainDefineXMLFlags', call, async () => {
    const { domain: definition } = parsed
    const domain = ownerOf(root, definition) ?? new ManagedDomain(definition.uuid)
    await storeDefinition(root.layout, definition)
    const detail = DomainEventDefinedDetail[domain.definition === undefined ? 'ADDED' : 'UPDATED']
    domain.isUpdated = domain.guest !== undefined && domain.definition !== undefined
    domain.definition = definition
    root.add(domain)
    announce(root, domain, 'DEFINED', detail)
    return domain.ref
  })
}

/** Refuses a definition that could never be started. */
function checkBuilds({ layout }: QemuRoot, { domain, emulator }: ParsedDefinition): void {
  const folder = guestFolder(layout, 1, domain.name)
  buildCommand({ domain: liveDomain(domain, 1), emulator, folder, monitorDescriptor, now: Date.now() })
}

/**
 * The domain whose definition or run a document is about, if there is one.
 *
 * @throws VirtError `OPERATION_FAILED` when the name or the UUID belongs to another domain.
 */
export function ownerOf(root: QemuRoot, { name, uuid }: CompleteDomain): ManagedDomain | undefined {
  const byUuid = root.find(uuid)
  if (byUuid !== undefined && byUuid.name !== name) {
    throw taken(`domain '${byUuid.name}' is already defined with uuid ${uuid}`)
  }
  const byName = root.findByName(name)
  if (byName !== undefined && byName.uuid !== uuid)
    throw taken(`domain '${name}' already exists with uuid ${byName.uuid}`)
  return byUuid
}

/** Removes a definition. There are no saved images, snapshots, UEFI variables or TPMs that the flags could be about. */
export async function qemuDomainUndefineFlags(call: QemuCall, ref: DomainRef, flags: number): Promise<void> {
  refuseBoth(flags, DomainUndefineFlag.NVRAM, DomainUndefineFlag.KEEP_NVRAM)
  refuseBoth(flags, DomainUndefineFlag.TPM, DomainUndefineFlag.KEEP_TPM)
  const { root } = call.session
  await root.changes.run('modify', 'domainUndefineFlags', call, async () => {
    const domain = domainOf(call, ref)
    if (domain.definition === undefined) throw invalid('cannot undefine transient domain')
    await removeDefinition(root.layout, domain.name)
    const gone = domain.ref
    domain.definition = undefined
    domain.autostart = false
    root.removeIfGone(domain)
    announce(root, gone, 'UNDEFINED', DomainEventUndefinedDetail.REMOVED)
  })
}

/** The live configuration of a running domain, or the definition. */
export function qemuDomainGetXMLDesc(call: QemuCall, ref: DomainRef, flags: number): string {
  const { guest, definition, configuration } = domainOf(call, ref)
  const inactive = guest === undefined || (flags & DomainXmlFlag.INACTIVE) !== 0
  const secure = (flags & DomainXmlFlag.SECURE) !== 0
  return formatDomain(inactive ? (definition ?? configuration) : configuration, { inactive, secure })
}

/** Whether the domain starts with the host. */
export function qemuDomainGetAutostart(call: QemuCall, ref: DomainRef): boolean {
  return domainOf(call, ref).autostart
}

/** Makes or removes the link that lets the domain start with the host. */
export async function qemuDomainSetAutostart(
  call: QemuCall,
  ref: DomainRef,
  autostart: boolean,
): Promise<void> {
  const { root } = call.session
  await root.changes.run('modify', 'domainSetAutostart', call, async () => {
    const domain = domainOf(call, ref)
    if (domain.definition === undefined) throw invalid('cannot set autostart for transient domain')
    if (domain.autostart !== autostart) await storeAutostart(root.layout, domain.name, autostart)
    domain.autostart = autostart
  })
}

function refuseBoth(flags: number, one: number, other: number): void {
  if ((flags & one) === 0 || (flags & other) === 0) return
  throw new VirtError(
    'INVALID_ARG',
    `flags 0x${one.toString(16)} and 0x${other.toString(16)} exclude one another`,
    {
      domain: 'QEMU',
    },
  )
}

function taken(message: string): VirtError {
  return new VirtError('OPERATION_FAILED', message, { domain: 'QEMU' })
}

function invalid(message: string): VirtError {
  return new VirtError('OPERATION_INVALID', message, { domain: 'QEMU' })
}
