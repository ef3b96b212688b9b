import { slotNamesRule } from '../../src/rules/slot-names.ts'
import { javascript, typescript } from '../rule-tester.ts'
import { temporaryRepository } from '../temporary-repository.ts'

const at = temporaryRepository({
  'core/package.json': { name: '@guestwork/core' },
  'driver-esx/package.json': { name: '@guestwork/driver-esx' },
  'driver-cloud-hypervisor/package.json': { name: '@guestwork/driver-cloud-hypervisor' },
  'secondary-network/package.json': { name: '@guestwork/secondary-network' },
  'acme/package.json': { name: '@acme/guestwork-driver-proxmox-ve' },
  'vms/package.json': { name: 'acme-vms', guestwork: { schemes: ['acme'] } },
})

const filename = at('driver-esx/src/hypervisor/table.ts')
const contract =
  "import { honours, type HypervisorDriver, type DomainLifecycleSlots } from '@guestwork/core'\n"
const table = (entries: string): string =>
  `${contract}export const esxHypervisor = { ${entries} } satisfies HypervisorDriver<EsxSession>`

typescript.run('slot-names: an entry', slotNamesRule, {
  valid: [
    'domainSuspend: esxDomainSuspend, domainResume: esxDomainResume',
    'domainCreateWithFlags: honours(Start.PAUSED, esxDomainCreateWithFlags)',
    "'domainSuspend': esxDomainSuspend",
    "['domainSuspend']: esxDomainSuspend",
    'domainSuspend: esxDomainSuspend as Slot',
    '...lifecycle',
    '',
  ].map(entries => ({ code: table(entries), filename })),
  invalid: [
    { entries: 'domainSuspend: esxPauseVm', messageId: 'name' },
    { entries: 'domainSuspend: domainSuspend', messageId: 'name' },
    { entries: 'domainSuspend', messageId: 'name' },
    { entries: 'domainSuspend: testDomainSuspend', messageId: 'name' },
    { entries: 'domainCreateWithFlags: honours(Start.PAUSED, esxDomainCreate)', messageId: 'name' },
    { entries: 'domainSuspend: call => call.session.suspend()', messageId: 'inline' },
    { entries: 'domainSuspend() {}', messageId: 'inline' },
    { entries: 'get domainSuspend() { return esxDomainSuspend }', messageId: 'inline' },
    { entries: 'domainCreateWithFlags: honours(1, () => start())', messageId: 'inline' },
    { entries: 'domainSuspend: lifecycle.esxDomainSuspend', messageId: 'member' },
    { entries: "domainSuspend: lifecycle['esxDomainSuspend']", messageId: 'member' },
    { entries: 'domainSuspend: logged(esxDomainSuspend)', messageId: 'expression' },
    { entries: 'domainSuspend: honours(1, logged(esxDomainSuspend))', messageId: 'expression' },
    { entries: 'domainSuspend: honours()', messageId: 'expression' },
    { entries: 'domainSuspend: fast ? esxDomainSuspend : undefined', messageId: 'expression' },
    { entries: 'domainSuspend: undefined', messageId: 'empty' },
    { entries: 'domainSuspend: null', messageId: 'empty' },
    { entries: '[slot]: esxDomainSuspend', messageId: 'computed' },
  ].map(({ entries, messageId }) => ({ code: table(entries), filename, errors: [{ messageId }] })),
})

typescript.run('slot-names: imports under another name', slotNamesRule, {
  valid: [
    {
      code: `import { esxDomainSuspend } from './lifecycle.ts'\n${table('domainSuspend: esxDomainSuspend')}`,
      filename,
    },
    {
      code: `import { honours as flags } from '@guestwork/core'\n${table('domainSuspend: flags(1, esxDomainSuspend)')}`,
      filename,
    },
  ],
  invalid: [
    {
      code: `import { pause as esxDomainSuspend } from './lifecycle.ts'\n${table('domainSuspend: esxDomainSuspend')}`,
      filename,
      errors: [
        {
          message:
            "The slot domainSuspend holds 'pause' under another name. Name the function itself 'esxDomainSuspend'.",
        },
      ],
    },
    {
      code: `const esxDomainSuspend = pause\n${table('domainSuspend: esxDomainSuspend')}`,
      filename,
      errors: [{ messageId: 'alias' }],
    },
    {
      code: `const esxDomainSuspend = lifecycle.pause\n${table('domainSuspend: esxDomainSuspend')}`,
      filename,
      errors: [{ messageId: 'alias' }],
    },
  ],
})

const wrong = '{ domainSuspend: pause }'
const errors = [{ messageId: 'name' }]

typescript.run('slot-names: what is a table', slotNamesRule, {
  valid: [
    `export const options = ${wrong}`,
    `export const options: StorageDriver<S> = ${wrong}`,
    `import type { NetworkDriver } from 'sockets'; export const options: NetworkDriver = ${wrong}`,
    `interface Slots {} export const options: Slots = ${wrong}`,
    `export const metadata = ${wrong} satisfies SlotMetadataTable<HypervisorDriver>`,
    `defineThing({ hypervisor: ${wrong} })`,
  ].map(code => ({ code: contract + code, filename })),
  invalid: [
    `const table = ${wrong} satisfies HypervisorDriver<S>`,
    `const table: HypervisorDriver<S> = ${wrong}`,
    `const table = ${wrong} as HypervisorDriver<S>`,
    `const table = ${wrong} as const satisfies HypervisorDriver<S>`,
    `const table = Object.freeze(${wrong}) satisfies HypervisorDriver<S>`,
    `const table = Object.freeze(${wrong} satisfies HypervisorDriver<S>)`,
    `export default ${wrong} satisfies HypervisorDriver<S>`,
    `const table = ${wrong} satisfies DomainLifecycleSlots<S>`,
    `const table = ${wrong} satisfies Partial<HypervisorDriver<S>>`,
    `const table = ${wrong} satisfies Readonly<Pick<HypervisorDriver<S>, 'domainSuspend'>>`,
    `const table = ${wrong} satisfies Extra & HypervisorDriver<S>`,
    `type Table = HypervisorDriver<S>; const table: Table = ${wrong}`,
    `interface Table extends HypervisorDriver<S> {} const table: Table = ${wrong}`,
    `import type { HypervisorDriver as H } from '@guestwork/core'; const table: H<S> = ${wrong}`,
    `import type * as core from '@guestwork/core'; const table: core.HypervisorDriver<S> = ${wrong}`,
    `import type { StorageDriver } from './contract.ts'; const table: StorageDriver<S> = ${wrong}`,
    `const table: import('@guestwork/core').SecretDriver<S> = ${wrong}`,
    `export default defineDriver({ name: 'ESX', hypervisor: ${wrong} })`,
    `const table = ${wrong}; export const driver = defineDriver({ network: table })`,
    `const definition = { nodeDevice: ${wrong} }; core.defineDriver(definition)`,
    `const part = ${wrong}; const table = { ...part } satisfies HypervisorDriver<S>`,
  ].map(code => ({ code: contract + code, filename, errors })),
})

const network =
  "import type { NetworkDriver } from '@guestwork/core'; export const table: NetworkDriver<S> = "

typescript.run('slot-names: the prefix', slotNamesRule, {
  valid: [
    { code: `${network}{ networkLookupByName: esxNetworkLookupByName }`, filename },
    {
      code: `${network}{ networkCreate: cloudHypervisorNetworkCreate }`,
      filename: at('driver-cloud-hypervisor/src/table.ts'),
    },
    {
      code: `${network}{ networkLookupByName, connectListAllNetworks: networkConnectListAllNetworks }`,
      filename: at('secondary-network/src/table.ts'),
    },
    { code: `${network}{ networkCreate: proxmoxVeNetworkCreate }`, filename: at('acme/src/table.ts') },
    { code: `${network}{ networkCreate: acmeVmsNetworkCreate }`, filename: at('vms/lib/table.ts') },
    {
      code: `${network}{ networkCreate: vmNetworkCreate, networkDestroy: flagged(1, vmNetworkDestroy) }`,
      filename: at('vms/lib/table.ts'),
      options: [{ prefix: 'vm', wrappers: ['flagged'] }],
    },
    { code: `${network}{ networkCreate: () => fake() }`, filename: at('core/test/dispatch.test.ts') },
    { code: `${network}{ networkCreate: () => fake() }`, filename: at('elsewhere/table.ts') },
  ],
  invalid: [
    {
      code: `${network}{ networkCreate }`,
      filename: at('vms/lib/table.ts'),
      errors: [
        {
          message:
            "The slot networkCreate holds 'networkCreate'. Name its function 'acmeVmsNetworkCreate', so that one search finds a slot in every driver.",
        },
      ],
    },
    { code: `${network}{ networks: networks }`, filename: at('secondary-network/src/table.ts'), errors },
    {
      code: `${network}{ networkCreate: honours(1, vmNetworkCreate) }`,
      filename: at('elsewhere/table.ts'),
      options: [{ prefix: 'vm', wrappers: ['flagged'] }],
      errors: [
        {
          message:
            "The slot networkCreate must hold the function 'vmNetworkCreate', at most wrapped in flagged.",
        },
      ],
    },
  ],
})

javascript.run('slot-names: JavaScript', slotNamesRule, {
  valid: [
    { code: 'export default defineDriver({ hypervisor: { domainSuspend: esxDomainSuspend } })', filename },
  ],
  invalid: [
    {
      code: `const hypervisor = Object.freeze(${wrong}); export default defineDriver({ hypervisor })`,
      filename: at('driver-esx/src/index.js'),
      errors,
    },
  ],
})
