import { describe, expect, it } from 'vitest'
import { runGw, runOnTest } from '../run-gw.ts'

const documents = 'packages/cli/test/fixtures/documents'
const uuid = '6695eb01-f6a4-8304-79aa-97f2502e193f'
const identity = { name: 'test', uuid, id: 1 }

/** The documents that commands print with `--json`. */
async function answers(commands: string): Promise<unknown[]> {
  const { code, stdout, stderr } = await runGw(['--json', '-c', 'test:///default', commands])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as unknown)
}

describe('--json', () => {
  it('prints one line for each command', async () => {
    expect(await answers('domid test; uri; echo a b')).toEqual([
      identity,
      { uri: 'test:///default' },
      { words: ['a', 'b'] },
    ])
  })

  it('goes with a single command, too', async () => {
    const { stdout } = await runOnTest('domid test --json; domid test')
    expect(stdout).toBe(`${JSON.stringify(identity)}\n1\n\n`)
  })

  it.each([
    ['list', [{ ...identity, state: 'running' }]],
    ['list --title --managed-save', [{ ...identity, state: 'running', title: '', managedSave: false }]],
    ['list --inactive', []],
    ['domstate test', { ...identity, state: 'running', reason: 'unknown' }],
    ['domname 1', identity],
    ['domuuid test', identity],
    ['suspend test', identity],
    ['reset test', identity],
    ['reboot test', identity],
    ['shutdown test', identity],
    ['destroy test', { ...identity, id: null }],
    ['undefine test', identity],
    ['autostart test --disable', { ...identity, autostart: false }],
    ['dumpxml test --inactive', { ...identity, xml: expect.stringMatching(/^<domain type='test'>\n/) }],
    [
      'dominfo test',
      {
        ...identity,
        osType: 'linux',
        state: 'running',
        vcpus: 2,
        cpuTime: expect.stringMatching(/^\d+$/),
        maxMemory: 8388608,
        memory: 2097152,
        persistent: true,
        autostart: false,
        managedSave: false,
        security: { model: 'testSecurity', doi: '', label: 'libvirt-test', enforcing: true },
      },
    ],
    [
      `define ${documents}/plain.xml`,
      { name: 'Plain', uuid: '11111111-2222-4333-8444-555555555555', id: null },
    ],
    [`create ${documents}/plain.xml`, { name: 'Plain', uuid: '11111111-2222-4333-8444-555555555555', id: 2 }],
    ['hostname', { hostname: expect.any(String) }],
    [
      'nodeinfo',
      { model: 'i686', cpus: 16, mhz: 1400, sockets: 2, cores: 2, threads: 2, nodes: 2, memory: 3145728 },
    ],
    ['version', { guestwork: expect.any(String), libvirtApi: '9.0.0', type: 'TEST', hypervisor: '0.0.2' }],
    ['connect test:///default --readonly', { uri: 'test:///default', readOnly: true }],
    ['pwd', { directory: '/home/user' }],
    ['exit', {}],
    ['net-event --list', ['lifecycle']],
  ])('%s', async (command, answer) => {
    expect(await answers(command)).toEqual([answer])
  })

  it('start, resume and domrename tell the domain as it is afterwards', async () => {
    const [, started] = await answers('destroy test; start test')
    expect(started).toEqual({ ...identity, id: 2 })
    const [, renamed] = await answers('destroy test; domrename test other')
    expect(renamed).toEqual({ name: 'other', uuid, id: null })
  })

  it('help is data', async () => {
    const [groups, group, command] = await answers('help; help monitor; help domstate')
    expect(groups).toContainEqual(group)
    expect(group).toMatchObject({
      keyword: 'monitor',
      commands: expect.arrayContaining([expect.objectContaining({ name: 'dominfo' })]) as unknown,
    })
    expect(command).toMatchObject({
      name: 'domstate',
      options: [
        { name: 'domain', kind: 'data', required: true, byPlace: true },
        { name: 'reason', kind: 'flag', required: false, byPlace: false },
      ],
    })
  })

  it.each([
    [
      'domstate nope',
      { code: 'NO_DOMAIN', number: 42, domain: 'NONE', message: "failed to get domain 'nope'", details: {} },
    ],
    [
      'resume test',
      {
        code: 'INTERNAL_ERROR',
        number: 1,
        domain: 'TEST',
        message: "Failed to resume domain 'test'\ninternal error: domain 'test' not paused",
        details: {},
      },
    ],
    [
      'lisst',
      { code: 'INVALID_ARG', number: 8, domain: 'NONE', message: "unknown command: 'lisst'", details: {} },
    ],
  ])('%s fails with JSON on stderr', async (command, error) => {
    const { code, stdout, stderr } = await runGw(['--json', '-c', 'test:///default', command])
    expect({ code, stdout, error: JSON.parse(stderr) as unknown }).toEqual({
      code: 1,
      stdout: '',
      error: { error },
    })
  })

  it('is understood in a command that cannot be read', async () => {
    const { stderr } = await runOnTest('list --nope --json')
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'INVALID_ARG' } })
  })

  it('covers mistakes in the global options', async () => {
    const { stderr } = await runGw(['--json', '--nonsense'])
    expect(JSON.parse(stderr)).toMatchObject({
      error: { message: "unsupported option '--nonsense'. See --help." },
    })
  })
})
