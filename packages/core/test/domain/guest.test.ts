import { typedParameter } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { web } from '../fake-driver.ts'
import { argumentsOf, ask } from './ask.ts'

describe('the guest of a domain', () => {
  it('has a clock that can be set', async () => {
    const time = { seconds: 1700000000n, nseconds: 5 }
    expect((await ask('domainGetTime', time, domain => domain.getTime())).result).toEqual(time)
    const set = (to: typeof time | undefined) =>
      argumentsOf('domainSetTime', undefined, domain => domain.setTime(to))
    expect(await set(time)).toEqual([1700000000n, 5, 0])
    expect(await set(undefined)).toEqual([0n, 0, 1])
  })

  it('has users with passwords and keys', async () => {
    const args = await argumentsOf('domainSetUserPassword', undefined, domain =>
      domain.setUserPassword('root', '$6$hash', { encrypted: true }),
    )
    expect(args).toEqual(['root', '$6$hash', 1])
    const keys = await ask('domainAuthorizedSSHKeysGet', ['ssh-ed25519 AAAA'], domain =>
      domain.getAuthorizedSshKeys('root'),
    )
    expect(keys).toEqual({ args: [web, 'root', 0], result: ['ssh-ed25519 AAAA'] })
    const set = (options?: { append?: boolean; remove?: boolean }) =>
      argumentsOf('domainAuthorizedSSHKeysSet', undefined, domain =>
        domain.setAuthorizedSshKeys('root', ['k'], options),
      )
    expect(await set()).toEqual(['root', ['k'], 0])
    expect(await set({ append: true })).toEqual(['root', ['k'], 1])
    expect(await set({ remove: true })).toEqual(['root', ['k'], 2])
  })

  it('tells about itself', async () => {
    const answer = [
      typedParameter('user.count', 'uint', 1),
      typedParameter('user.0.name', 'string', 'root'),
      typedParameter('user.0.login-time', 'ullong', 1700000000000n),
      typedParameter('os.pretty-name', 'string', 'Debian'),
      typedParameter('timezone.offset', 'int', 3600),
      typedParameter('hostname', 'string', 'web'),
      typedParameter('fs.0.mountpoint', 'string', '/'),
      typedParameter('fs.0.total-bytes', 'ullong', 2n ** 40n),
      typedParameter('fs.0.disk.0.alias', 'string', 'vda'),
      typedParameter('disk.0.partition', 'boolean', true),
      typedParameter('disk.0.dependency.0.name', 'string', '/dev/vda'),
      typedParameter('if.count', 'uint', 2),
      typedParameter('if.0.name', 'string', 'lo'),
      typedParameter('if.1.name', 'string', 'eth0'),
      typedParameter('if.1.addr.0.type', 'string', 'ipv4'),
      typedParameter('if.1.addr.0.prefix', 'uint', 24),
    ]
    const { args, result } = await ask('domainGetGuestInfo', answer, domain =>
      domain.getGuestInfo(['users', 'interfaces']),
    )
    expect(args).toEqual([web, 65, 0])
    expect(result).toEqual({
      users: [{ name: 'root', loginTime: 1700000000000n }],
      os: { prettyName: 'Debian' },
      timezone: { offset: 3600 },
      hostname: 'web',
      filesystems: [{ mountpoint: '/', totalBytes: 2n ** 40n, disks: [{ alias: 'vda' }] }],
      disks: [{ partition: true, dependencies: ['/dev/vda'] }],
      interfaces: [
        { name: 'lo', addresses: [] },
        { name: 'eth0', addresses: [{ type: 'ipv4', prefix: 24 }] },
      ],
      parameters: answer,
    })
  })

  it('that tells nothing has no groups, and an empty list is one', async () => {
    const nothing = await ask('domainGetGuestInfo', [], domain => domain.getGuestInfo())
    expect(nothing.args).toEqual([web, 0, 0])
    expect(Object.values(nothing.result).filter(group => group !== undefined)).toEqual([[]])
    const count = [typedParameter('user.count', 'uint', 0)]
    expect((await ask('domainGetGuestInfo', count, domain => domain.getGuestInfo())).result.users).toEqual([])
  })

  it('uses some of its virtual CPUs', async () => {
    const answer = [
      typedParameter('vcpus', 'string', '0-3'),
      typedParameter('online', 'string', '0,2'),
      typedParameter('offlinable', 'string', ''),
    ]
    const { result } = await ask('domainGetGuestVcpus', answer, domain => domain.getGuestVcpus())
    expect(result).toEqual({ vcpus: [0, 1, 2, 3], online: [0, 2], offlinable: [], parameters: answer })
    expect(
      await argumentsOf('domainSetGuestVcpus', undefined, domain => domain.setGuestVcpus([1, 2], false)),
    ).toEqual(['1-2', false, 0])
  })

  it('has an agent that is waited for', async () => {
    const set = (timeout: number | 'block' | 'nowait') =>
      argumentsOf('domainAgentSetResponseTimeout', undefined, domain =>
        domain.setAgentResponseTimeout(timeout),
      )
    expect(await set(30)).toEqual([30, 0])
    expect(await set('block')).toEqual([-2, 0])
    expect(await set('nowait')).toEqual([0, 0])
  })
})

describe('the file systems of a guest', () => {
  it('are listed', async () => {
    const answer = [{ mountpoint: '/', name: 'vda1', type: 'ext4', disks: ['vda'] }]
    expect((await ask('domainGetFSInfo', answer, domain => domain.getFsInfo())).result).toEqual(answer)
  })

  it('are frozen, thawed and trimmed', async () => {
    const frozen = await ask('domainFSFreeze', 2, domain => domain.fsFreeze({ mountpoints: ['/', '/srv'] }))
    expect(frozen).toEqual({ args: [web, ['/', '/srv'], 0], result: 2 })
    const thawed = await ask('domainFSThaw', 3, domain => domain.fsThaw())
    expect(thawed).toEqual({ args: [web, [], 0], result: 3 })
    const trim = (options?: { mountpoint: string; minimum: bigint }) =>
      argumentsOf('domainFSTrim', undefined, domain => domain.fsTrim(options))
    expect(await trim()).toEqual([undefined, 0n, 0])
    expect(await trim({ mountpoint: '/srv', minimum: 4096n })).toEqual(['/srv', 4096n, 0])
  })
})
