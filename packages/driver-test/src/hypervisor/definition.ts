import type { Domain } from '@guestwork/conf/domain'
import { generateUuid, VirtError } from '@guestwork/util'
import type { TestDomain } from '../node/test-domain.ts'
import type { TestNode } from '../node/test-node.ts'

/** A definition that is ready to be stored. */
export interface Definition extends Domain {
  /** Its own or a new one, in canonical form. */
  uuid: string
}

/** Reads a document as the mock does: what it does not know is dropped, and libvirt's generic defaults are filled in. */
export async function readDefinition(xml: string): Promise<Definition> {
  const { checkDomain, fillDomainDefaults, parseDomain } = await import('@guestwork/conf/domain')
  const parsed = parseDomain(xml, { inactive: true, unknown: 'drop' })
  const domain = fillDomainDefaults(parsed, { arch: 'i686', videoModel: () => 'cirrus' })
  checkMemory(domain)
  checkDomain(domain)
  return { ...withInterfaceNames(domain), uuid: domain.uuid ?? generateUuid() }
}

/** Interfaces without a name on the host get `testnet` with the first number that is free in this guest. */
function withInterfaceNames(domain: Domain): Domain {
  const { interfaces } = domain.devices ?? {}
  if (interfaces === undefined) return domain
  const taken = new Set(interfaces.map(({ target }) => target?.dev))
  let number = 0
  const nextName = (): string => {
    while (taken.has(`testnet${String(number)}`)) number++
    return `testnet${String(number++)}`
  }
  const named = interfaces.map(each =>
    each.target?.dev === undefined ? { ...each, target: { ...each.target, dev: nextName() } } : each,
  )
  return { ...domain, devices: { ...domain.devices, interfaces: named } }
}

function checkMemory({ memory = 0n, cpu }: Domain): void {
  if (memory > 0n || cpu?.numa !== undefined) return
  const message = 'Memory size must be specified via <memory> or in the <numa> configuration'
  throw new VirtError('XML_ERROR', message, { domain: 'DOMAIN' })
}

/**
 * The guest that a definition replaces; undefined when it is new.
 *
 * @throws VirtError `OPERATION_FAILED` when the name or the UUID belongs to another guest.
 */
export function findRedefined(node: TestNode, { name, uuid }: Definition): TestDomain | undefined {
  const sameUuid = node.find(uuid)
  if (sameUuid !== undefined) {
    if (sameUuid.definition.name === name) return sameUuid
    throw taken(`domain '${sameUuid.definition.name}' is already defined with uuid ${uuid}`)
  }
  const sameName = node.findByName(name)
  if (sameName !== undefined) throw taken(`domain '${name}' already exists with uuid ${sameName.uuid}`)
  return undefined
}

function taken(message: string): VirtError {
  return new VirtError('OPERATION_FAILED', message, { domain: 'DOMAIN' })
}
