import type { XmlElement } from '@guestwork/conf/xml'
import { DomainState } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { findRedefined, readDefinition } from '../hypervisor/definition.ts'
import type { TestNode } from '../node/test-node.ts'
import { namingLater, type DefinedElement, type DefinitionFiles } from './definition-files.ts'
import { addSnapshots } from './snapshots.ts'

const namespace = '{http://libvirt.org/schemas/domain/test/1.0}'
const states: ReadonlySet<number> = new Set(Object.values(DomainState))
const shutoff: number = DomainState.SHUTOFF

/** What a guest of the file is besides its definition. */
interface Circumstances {
  readonly state: DomainState
  readonly transient: boolean
  readonly managedSave: boolean
}

/** Takes in the guests; they run unless `<test:runstate>` says otherwise. */
export async function addDomains(node: TestNode, files: DefinitionFiles): Promise<void> {
  for (const defined of await files.definitions('domain')) {
    await namingLater(defined.path, addDomain(node, files, defined))
  }
}

async function addDomain(node: TestNode, files: DefinitionFiles, defined: DefinedElement): Promise<void> {
  const definition = await readDefinition(defined.xml)
  const { state, transient, managedSave } = circumstances(defined.element)
  if (findRedefined(node, definition) !== undefined) {
    throw new VirtError('OPERATION_FAILED', `domain '${definition.name}' is described twice`, {
      domain: 'TEST',
    })
  }
  const domain = node.addStopped(definition, !transient)
  domain.managedSave = managedSave
  if (state !== shutoff) node.activate(domain, domain.definition)
  domain.state = { state, reason: 0 }
  await addSnapshots(domain, await files.children(defined, `${namespace}domainsnapshot`))
}

function circumstances(domain: XmlElement): Circumstances {
  const transient = ofTest(domain, 'transient') !== undefined
  const managedSave = ofTest(domain, 'hasmanagedsave') !== undefined
  const state = runState(ofTest(domain, 'runstate')?.text ?? '')
  const isOff = state === shutoff
  if (transient && isOff) throw invalid("transient domain cannot have runstate 'shutoff'")
  if (managedSave && !isOff) throw invalid("domain with managedsave data can only have runstate 'shutoff'")
  return { state, transient, managedSave }
}

function ofTest({ children }: XmlElement, name: string): XmlElement | undefined {
  return children.find(child => child.name === namespace + name)
}

function runState(text: string): DomainState {
  if (text === '') return DomainState.RUNNING
  if (!/^\d{1,9}$/.test(text)) throw invalid('invalid runstate')
  const state = Number(text)
  if (isState(state)) return state
  throw invalid(`runstate '${text}' out of range'`)
}

function isState(number: number): number is DomainState {
  return states.has(number)
}

function invalid(message: string): VirtError {
  return new VirtError('XML_ERROR', message, { domain: 'TEST' })
}
