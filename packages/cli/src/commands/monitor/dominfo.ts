import type { Domain, DomainStateName } from '@guestwork/core'
import { formatFields } from '../../output/fields.ts'
import { unlessUnsupported } from '../answers/unless-unsupported.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain, type DomainIdentity } from '../domain/domain-argument.ts'
import { stateText } from '../domain/domain-state-text.ts'

const labelWidth = 15

/** A domain in JSON. null where the driver cannot tell. */
interface DomainFacts extends DomainIdentity {
  readonly osType: string
  readonly state: DomainStateName
  readonly vcpus: number
  /** Nanoseconds. */
  readonly cpuTime: bigint
  /** KiB. */
  readonly maxMemory: number
  /** KiB. */
  readonly memory: number
  readonly persistent: boolean | null
  readonly autostart: boolean | null
  readonly managedSave: boolean | null
  /** How the host keeps the domain apart; null where it does not. */
  readonly security: SecurityFacts | null
}

interface SecurityFacts {
  readonly model: string
  readonly doi: string
  /** null while the domain does not run. */
  readonly label: string | null
  readonly enforcing: boolean
}

/** `dominfo`: the basic facts about a domain. */
export const dominfo = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const facts = await learn(await findDomain(connection, options.domain))
    output.result(facts)
    output.print(formatFields(factLines(facts), labelWidth))
  },
})

async function learn(domain: Domain): Promise<DomainFacts> {
  const osType = await domain.getOsType()
  const { maxMemory, memory, ...info } = await domain.getInfo()
  return {
    ...domainIdentity(domain),
    osType,
    ...info,
    maxMemory: Number(maxMemory),
    memory: Number(memory),
    persistent: await unlessUnsupported(domain.isPersistent()),
    autostart: await unlessUnsupported(domain.getAutostart()),
    managedSave: await unlessUnsupported(domain.hasManagedSave()),
    security: await learnSecurity(domain),
  }
}

async function learnSecurity(domain: Domain): Promise<SecurityFacts | null> {
  const model = await unlessUnsupported(domain.connection.getNodeSecurityModel())
  if (model === null || model.model === '') return null
  const labels = domain.id === undefined ? null : await unlessUnsupported(domain.getSecurityLabels())
  const label = labels?.[0]
  return { ...model, label: label?.label ?? null, enforcing: label?.enforcing === true }
}

function factLines(facts: DomainFacts): (readonly [string, string])[] {
  const cpuTime = (Number(facts.cpuTime) / 1e9).toFixed(1)
  return [
    ['Id', facts.id === null ? '-' : String(facts.id)],
    ['Name', facts.name],
    ['UUID', facts.uuid],
    ['OS Type', facts.osType],
    ['State', stateText(facts.state)],
    ['CPU(s)', String(facts.vcpus)],
    ...(facts.cpuTime === 0n ? [] : [['CPU time', `${cpuTime}s`] as const]),
    ['Max memory', `${facts.maxMemory} KiB`],
    ['Used memory', `${facts.memory} KiB`],
    ['Persistent', choice(facts.persistent, 'yes', 'no')],
    ...(facts.autostart === null
      ? []
      : [['Autostart', choice(facts.autostart, 'enable', 'disable')] as const]),
    ['Managed save', choice(facts.managedSave, 'yes', 'no')],
    ...(facts.security === null ? [] : securityLines(facts.security)),
  ]
}

function securityLines({ model, doi, label, enforcing }: SecurityFacts): (readonly [string, string])[] {
  return [
    ['Security model', model],
    ['Security DOI', doi],
    ...(label === null || label === ''
      ? []
      : [['Security label', `${label} (${enforcing ? 'enforcing' : 'permissive'})`] as const]),
  ]
}

function choice(value: boolean | null, yes: string, no: string): string {
  if (value === null) return 'unknown'
  return value ? yes : no
}
