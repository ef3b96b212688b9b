import type { Session } from './programs.ts'

/** Where gw does not do what virsh does. docs/cli.md explains each under the same title. */
export interface KnownDifference {
  readonly title: string
  /** Calls whose outcome differs. */
  readonly sessions: readonly Session[]
}

const on = (...commands: string[]): Session[] =>
  commands.map(command => ({ args: ['-c', 'test:///default', command] }))
const documents = 'packages/cli/test/fixtures/documents'

/** All of them. A session here that does not differ, and one elsewhere that does, fails. */
export const knownDifferences: readonly KnownDifference[] = [
  { title: 'Commands', sessions: on('completion bash') },
  {
    title: 'Options',
    sessions: on('version --daemon', `define ${documents}/plain.xml --diff`),
  },
  {
    title: 'Help and versions',
    sessions: [
      ...on('help list', 'help', 'version'),
      { args: ['--help'] },
      { args: ['-v'] },
      { args: ['-V'] },
    ],
  },
  { title: '--json', sessions: on('list --json') },
  {
    title: 'Input that is no terminal',
    sessions: [{ args: ['-c', 'test:///default'], input: 'uri\nfoo\nquit\n' }, ...on('console test')],
  },
  { title: 'Kinds of events', sessions: on('event --list', 'event --event reboot --timeout 1') },
  { title: 'Debugging', sessions: [{ args: ['-d0', '-c', 'test:///default', 'domstate test'] }] },
  {
    title: 'Characters that cannot be printed',
    sessions: on(`define ${documents}/separator.xml; list --all`),
  },
  {
    title: 'Words of errors',
    sessions: [
      ...on(
        'shutdown test --mode acpi',
        'start nope; create /etc/hostname',
        'define packages/cli/package.json',
        'attach-disk test /x vdb',
        'secret-dumpxml x',
        `nwfilter-define ${documents}/nwfilter.xml`,
        'net-port-delete default x',
        'net-port-dumpxml nope x',
      ),
      { args: ['-r', '-c', 'test:///default', `define ${documents}/plain.xml`] },
    ],
  },
  {
    title: 'Drivers that are not installed',
    sessions: [
      { args: ['-c', 'foo:///x', 'uri'] },
      { args: ['-c', 'foo', 'uri'] },
      { args: ['-c', '::', 'uri'] },
      { args: ['uri'] },
    ],
  },
  {
    title: 'The mock hypervisor',
    sessions: on('domlaunchsecinfo test'),
  },
]
