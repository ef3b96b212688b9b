import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mockGuest } from '../mock-guest.ts'
import { runGw, runOnTest } from '../run-gw.ts'

// What virsh 9.0 printed, and what it handed to libvirt, when libvirt gave it the same answers.

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'guestwork-cli-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function fileWith(text: string): string {
  const path = join(folder, 'given')
  writeFileSync(path, text)
  return path
}

describe('get-user-sshkeys', () => {
  it('prints one key a line', async () => {
    const guest = mockGuest({ domainAuthorizedSSHKeysGet: ['ssh-ed25519 AAAA one', 'ssh-rsa BBBB two'] })
    const { stdout } = await runOnTest('get-user-sshkeys test root', guest)
    expect(stdout).toBe('ssh-ed25519 AAAA one\nssh-rsa BBBB two\n\n')
    expect(guest.asked).toEqual([['domainAuthorizedSSHKeysGet', 'root', 0]])
  })

  it('answers in JSON', async () => {
    const guest = mockGuest({ domainAuthorizedSSHKeysGet: [] })
    const { stdout } = await runGw(['--json', '-c', 'test:///default', 'get-user-sshkeys test root'], guest)
    expect(JSON.parse(stdout)).toMatchObject({ name: 'test', user: 'root', keys: [] })
  })
})

describe('set-user-sshkeys', () => {
  it.each([
    ['', 1],
    ['--reset', 0],
    ['--remove', 2],
  ])('%s hands the keys of a file over', async (option, flags) => {
    const guest = mockGuest({ domainAuthorizedSSHKeysSet: undefined })
    const file = fileWith('ssh-rsa K1 a\n\nssh-rsa K2 b\n')
    const { code, stdout } = await runOnTest(`set-user-sshkeys test root ${file} ${option}`, guest)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '\n' })
    const keys = ['ssh-rsa K1 a', 'ssh-rsa K2 b']
    expect(guest.asked).toEqual([['domainAuthorizedSSHKeysSet', 'root', keys, flags]])
  })

  it('removes all keys with --reset alone', async () => {
    const guest = mockGuest({ domainAuthorizedSSHKeysSet: undefined })
    await runOnTest('set-user-sshkeys test root --reset', guest)
    expect(guest.asked).toEqual([['domainAuthorizedSSHKeysSet', 'root', [], 0]])
  })

  it('refuses a file without keys', async () => {
    const file = fileWith('\n')
    const { code, stderr } = await runOnTest(`set-user-sshkeys test root --file ${file}`)
    expect({ code, stderr }).toEqual({ code: 1, stderr: `error: File ${file} contains no keys\n` })
  })
})

describe('guest-agent-timeout', () => {
  it.each([
    ['', -2],
    ['--timeout 5', 5],
    ['--timeout -1', -1],
    ['--timeout 2147483647', 2147483647],
  ])('%s', async (option, seconds) => {
    const guest = mockGuest({ domainAgentSetResponseTimeout: undefined })
    const { stdout } = await runOnTest(`guest-agent-timeout test ${option}`, guest)
    expect(stdout).toBe('\n')
    expect(guest.asked).toEqual([['domainAgentSetResponseTimeout', seconds, 0]])
  })
})

describe('guestinfo', () => {
  const parameters = [
    { field: 'user.count', type: 'uint', value: 1 },
    { field: 'user.0.name', type: 'string', value: 'root' },
    { field: 'user.0.login-time', type: 'ullong', value: 1600000000000n },
    { field: 'os.pretty-name', type: 'string', value: 'Debian GNU/Linux 12 (bookworm)' },
    { field: 'timezone.offset', type: 'int', value: -3600 },
    { field: 'disk.0.partition', type: 'boolean', value: true },
    { field: 'a-name-that-is-longer-than-twenty', type: 'string', value: 'x' },
  ]

  it('prints what the agent tells', async () => {
    const guest = mockGuest({ domainGetGuestInfo: parameters })
    const { stdout } = await runOnTest('guestinfo test', guest)
    expect(stdout).toBe(
      [
        'user.count          : 1',
        'user.0.name         : root',
        'user.0.login-time   : 1600000000000',
        'os.pretty-name      : Debian GNU/Linux 12 (bookworm)',
        'timezone.offset     : -3600',
        'disk.0.partition    : yes',
        'a-name-that-is-longer-than-twenty: x',
        '',
        '',
      ].join('\n'),
    )
  })

  it.each([
    ['', 0],
    ['--user', 1],
    ['--os', 2],
    ['--timezone', 4],
    ['--hostname', 8],
    ['--filesystem', 16],
    ['--disk', 32],
    ['--interface', 64],
    ['--interface --user', 65],
  ])('%s asks for what is wanted', async (options, types) => {
    const guest = mockGuest({ domainGetGuestInfo: [] })
    await runOnTest(`guestinfo test ${options}`, guest)
    expect(guest.asked).toEqual([['domainGetGuestInfo', types, 0]])
  })

  it('answers in JSON by groups', async () => {
    const guest = mockGuest({ domainGetGuestInfo: parameters })
    const { stdout } = await runGw(['--json', '-c', 'test:///default', 'guestinfo test'], guest)
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'test',
      users: [{ name: 'root', loginTime: '1600000000000' }],
      os: { prettyName: 'Debian GNU/Linux 12 (bookworm)' },
    })
  })
})

describe('memory that is encrypted', () => {
  it('domlaunchsecinfo prints what its owner needs', async () => {
    const guest = mockGuest({
      domainGetLaunchSecurityInfo: [
        { field: 'sev-measurement', type: 'string', value: 'bWVhc3VyZQ==' },
        { field: 'sev-api-major', type: 'uint', value: 1 },
        { field: 'sev-policy', type: 'uint', value: 3 },
      ],
    })
    const { stdout } = await runOnTest('domlaunchsecinfo test', guest)
    expect(stdout).toBe('sev-measurement: bWVhc3VyZQ==\nsev-api-major  : 1\nsev-policy     : 3\n\n')
  })

  it('domsetlaunchsecstate hands the secret over', async () => {
    const guest = mockGuest({ domainSetLaunchSecurityState: undefined })
    const file = fileWith('c2VjcmV0\n')
    const command = `domsetlaunchsecstate test --secrethdr ${file} --secret ${file} --set-address`
    const { stdout } = await runOnTest(`${command} 18446744073709551615`, guest)
    expect(stdout).toBe('\n')
    const parameters = [
      { field: 'sev-secret-header', type: 'string', value: 'c2VjcmV0\n' },
      { field: 'sev-secret', type: 'string', value: 'c2VjcmV0\n' },
      { field: 'sev-secret-set-address', type: 'ullong', value: 2n ** 64n - 1n },
    ]
    expect(guest.asked).toEqual([['domainSetLaunchSecurityState', parameters, 0]])
  })
})

describe('lxc-enter-namespace', () => {
  const slots = (model: string, label: string) => ({
    domainLxcOpenNamespace: [openSync('/dev/null', 'r')],
    nodeGetSecurityModel: { model, doi: '0' },
    domainGetSecurityLabelList: [{ label, enforcing: true }],
  })

  it('refuses a container with a security label', async () => {
    const { code, stderr } = await runOnTest('lxc-enter-namespace test ls', mockGuest(slots('selinux', 'x')))
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'error: argument unsupported: Security model selinux cannot be entered; use --noseclabel to run the program without its label\n',
    })
  })

  it.each([
    ['--noseclabel', 'selinux', 'x'],
    ['', 'selinux', ''],
    ['', '', 'x'],
  ])('%s goes on, and refuses what is no namespace', async (option, model, label) => {
    const { stderr } = await runOnTest(
      `lxc-enter-namespace test ${option} ls`,
      mockGuest(slots(model, label)),
    )
    expect(stderr).toMatch(/^error: invalid argument: file \d+ is no namespace of this machine\n$/)
  })
})
