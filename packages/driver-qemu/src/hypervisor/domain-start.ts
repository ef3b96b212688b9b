import { DomainStartFlag, type DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { parseDefinition, type CompleteDomain } from '../definition/parse-definition.ts'
import { ManagedDomain } from '../guest/managed-domain.ts'
import { startGuest } from '../guest/start.ts'
import { withJob, type QemuCall } from '../session.ts'
import { ownerOf } from './domain-define.ts'

/** Starts a defined domain. */
export async function qemuDomainCreateWithFlags(
  call: QemuCall,
  ref: DomainRef,
  flags: number,
): Promise<DomainRef> {
  return withJob(call, ref, ['modify', 'domainCreateWithFlags'], async domain => {
    if (domain.guest !== undefined || domain.definition === undefined)
      throw invalid('domain is already running')
    await start(call, domain, domain.definition, flags)
    return domain.ref
  })
}

/** Starts a domain that is not stored, or a stored one with another configuration. */
export async function qemuDomainCreateXML(call: QemuCall, xml: string, flags: number): Promise<DomainRef> {
  const { root } = call.session
  const { domain: configuration } = await parseDefinition(xml, root.emulators)
  const domain = await root.changes.run('modify', 'domainCreateXML', call, () => {
    const known = ownerOf(root, configuration)
    if (known?.guest !== undefined || known?.starting !== undefined) {
      throw invalid(`domain '${configuration.name}' is already active`)
    }
    const found = known ?? new ManagedDomain(configuration.uuid)
    // From here on the name and the UUID are taken.
    found.starting = configuration
    root.add(found)
    return found
  })
  return domain.jobs.run('modify', 'domainCreateXML', call, async () => {
    if (domain.guest !== undefined) throw invalid(`domain '${configuration.name}' is already active`)
    await start(call, domain, configuration, flags)
    return domain.ref
  })
}

async function start(
  call: QemuCall,
  domain: ManagedDomain,
  configuration: CompleteDomain,
  flags: number,
): Promise<void> {
  const { root, autodestroy: dying } = call.session
  const paused = (flags & DomainStartFlag.PAUSED) !== 0
  const autodestroy = (flags & DomainStartFlag.AUTODESTROY) !== 0
  await startGuest(root, domain, configuration, { paused, autodestroy, signal: call.signal })
  if (autodestroy) dying.add(domain.uuid)
}

function invalid(message: string): VirtError {
  return new VirtError('OPERATION_INVALID', message, { domain: 'QEMU' })
}
