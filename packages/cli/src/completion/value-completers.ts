import type { Connection, Domain } from '@guestwork/core'
import { commandGroups } from '../commands/catalog.ts'
import { findDomain } from '../commands/domain/domain-argument.ts'
import { findNetwork } from '../commands/network/network-argument.ts'
import { findPool } from '../commands/pool/pool-argument.ts'
import { shownCommands } from '../help/format-group.ts'
import type { Completion } from '../grammar/option.ts'
import type { Shell } from '../shell/shell.ts'
import type { Candidate } from './candidate.ts'

/** What is known where a value is to be completed. */
export interface CompletionScene {
  /** Whose connection is asked. */
  readonly shell: Shell
  /** What of the value is there already. */
  readonly word: string
  /** The value of another option of the same command, where it was given. */
  readonly given: (option: string) => string | undefined
}

type Completer = (scene: CompletionScene) => Promise<readonly Candidate[]> | readonly Candidate[]

/** What finds the values of each kind. */
const completers: Readonly<Record<Completion, Completer>> = {
  command: commandNames,
  domain: named(connection => connection.listDomains()),
  'active-domain': named(connection => connection.listDomains({ active: true })),
  'inactive-domain': named(connection => connection.listDomains({ active: false })),
  network: named(connection => connection.listNetworks()),
  'network-port': networkPorts,
  interface: named(connection => connection.listInterfaces()),
  pool: named(connection => connection.listStoragePools()),
  volume: volumeNames,
  'node-device': named(connection => connection.listNodeDevices()),
  nwfilter: named(connection => connection.listNwfilters()),
  'nwfilter-binding': nwfilterBindings,
  secret: secretUuids,
  disk: ofDomain(async domain => {
    const { domainDocument } = await import('../commands/domain/domain-document.ts')
    const { devices } = await domainDocument(domain, false)
    return (devices?.disks ?? []).map(({ target }) => ({ name: target.dev }))
  }),
  'domain-interface': ofDomain(async domain => {
    const { interfacesOf } = await import('../commands/monitor/interfaces.ts')
    return (await interfacesOf(domain, false)).map(({ device, mac }) => ({ name: device ?? mac ?? '' }))
  }),
  'domain-address': ofDomain(async domain => {
    const { interfacesOf } = await import('../commands/monitor/interfaces.ts')
    return (await interfacesOf(domain, false)).map(({ mac }) => ({ name: mac ?? '' }))
  }),
  snapshot: ofDomain(domain => domain.listSnapshots()),
  checkpoint: ofDomain(domain => domain.listCheckpoints()),
  file: paths,
}

/** The values that an option can have; none where it is not known. */
export async function valuesOf(
  what: Completion | readonly string[] | undefined,
  scene: CompletionScene,
): Promise<readonly Candidate[]> {
  if (what === undefined) return []
  return typeof what === 'string' ? completers[what](scene) : what.map(value => ({ value }))
}

/** Files, where gw is the shell; others complete them themselves. */
async function paths({ shell: { interactive, host }, word }: CompletionScene): Promise<readonly Candidate[]> {
  if (!interactive) return []
  return (await import('./complete-path.ts')).completePath(word, host.workingDirectory())
}

/** All commands with their summaries. */
export function commandNames(): readonly Candidate[] {
  return commandGroups.flatMap(({ commands }) =>
    shownCommands(commands).map(({ name, summary }) => ({ value: name, description: summary })),
  )
}

function named(list: (connection: Connection) => Promise<readonly Pick<Domain, 'name'>[]>): Completer {
  return async ({ shell }) => (await list(await shell.connection())).map(({ name }) => ({ value: name }))
}

/** Those of the pool that was named before; without one there is no telling. */
async function volumeNames({ shell, given }: CompletionScene): Promise<readonly Candidate[]> {
  const pool = given('pool')
  if (pool === undefined) return []
  const volumes = await (await findPool(await shell.connection(), pool)).listVolumes()
  return volumes.map(({ name }) => ({ value: name }))
}

/** Those of the network that was named before; without one there is no telling. */
async function networkPorts({ shell, given }: CompletionScene): Promise<readonly Candidate[]> {
  const network = given('network')
  if (network === undefined) return []
  const ports = await (await findNetwork(await shell.connection(), network)).listPorts()
  return ports.map(({ uuid }) => ({ value: uuid }))
}

async function nwfilterBindings({ shell }: CompletionScene): Promise<readonly Candidate[]> {
  const bindings = await (await shell.connection()).listNwfilterBindings()
  return bindings.map(({ portDev, filterName }) => ({ value: portDev, description: filterName }))
}

async function secretUuids({ shell }: CompletionScene): Promise<readonly Candidate[]> {
  const secrets = await (await shell.connection()).listSecrets()
  return secrets.map(({ uuid, usageType, usageId }) => ({
    value: uuid,
    description: `${usageType} ${usageId}`.trimEnd(),
  }))
}

/** Those of the domain that was named before. */
function ofDomain(list: (domain: Domain) => Promise<readonly Pick<Domain, 'name'>[]>): Completer {
  return async ({ shell, given }) => {
    const text = given('domain')
    if (text === undefined) return []
    const domain = await findDomain(await shell.connection(), text)
    return (await list(domain)).map(({ name }) => ({ value: name }))
  }
}
