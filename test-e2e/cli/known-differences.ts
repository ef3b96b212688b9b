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

/** All of them, at most five. A session here that does not differ, and one elsewhere that does, fails. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    title: 'More than virsh',
    sessions: on(
      'list --json',
      'completion bash',
      `define ${documents}/plain.xml --diff`,
      'sysinfo --xpath //system',
      'event --list',
    ),
  },
  {
    title: 'Words about itself',
    sessions: [
      ...on('help list', 'help', 'version'),
      { args: ['--help'] },
      { args: ['-v'] },
      { args: ['-V'] },
      { args: ['-d0', '-c', 'test:///default', 'domstate test'] },
    ],
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
        'blockpull test vda',
        'blockcopy test vda x',
        'domjobabort test',
      ),
      { args: ['-r', '-c', 'test:///default', `define ${documents}/plain.xml`] },
    ],
  },
  {
    title: 'Terminals',
    sessions: [{ args: ['-c', 'test:///default'], input: 'uri\nfoo\nquit\n' }, ...on('console test')],
  },
  {
    title: 'Drivers',
    sessions: [
      { args: ['-c', 'foo:///x', 'uri'] },
      { args: ['-c', 'foo', 'uri'] },
      { args: ['-c', '::', 'uri'] },
      { args: ['uri'] },
      ...on('screenshot test /dev/null --screen 7', 'domlaunchsecinfo test'),
    ],
  },
]
