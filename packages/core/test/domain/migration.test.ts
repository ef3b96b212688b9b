import { typedParameter, VirtError, type TypedParameters } from '@guestwork/util'
import { describe, expect, it, vi } from 'vitest'
import { ALL_FLAGS, honours, type Domain, type DomainRef, type HypervisorDriver } from '../../src/index.ts'
import { web, type FakeSession } from '../fake-driver.ts'
import { argumentsOf, ask, openDomain, settlement } from './ask.ts'

type Slots = Partial<HypervisorDriver<FakeSession>>

/** The feature of hosts that migrate in five steps without typed parameters. */
const MIGRATION_V3 = 6

const arrived: DomainRef = { ...web, id: 3 }
const cookie = (text: string) => new TextEncoder().encode(text)
const text = (params: TypedParameters, field: string) => params.find(each => each.field === field)?.value

/** Slots of a host that note each step, with the cookie that it got and what it was told. */
function hostSteps(steps: string[], more: Slots = {}): Slots {
  const note = (step: string, got: Uint8Array, ...told: readonly unknown[]) =>
    void steps.push([step, new TextDecoder().decode(got), ...told].join(' '))
  return {
    domainGetState: () => ({ state: 1, reason: 0 }),
    domainLookupByUUID: () => arrived,
    domainMigrateBegin3Params: honours(ALL_FLAGS, (_call, _domain, _params, flags: number) => {
      note('begin', cookie(''), flags)
      return { xml: '<domain/>', cookie: cookie('b') }
    }),
    domainMigratePrepare3Params: honours(
      ALL_FLAGS,
      (_call, params: TypedParameters, got: Uint8Array, flags) => {
        note('prepare', got, text(params, 'destination_xml'), flags)
        return { cookie: cookie('p'), uri: 'tcp:there:49152' }
      },
    ),
    domainMigratePerform3Params: honours(
      ALL_FLAGS,
      (_call, _domain, uri: string | undefined, params: TypedParameters, got: Uint8Array, flags) => {
        note('perform', got, uri, text(params, 'migrate_uri'), flags)
        return cookie('s')
      },
    ),
    domainMigrateFinish3Params: honours(
      ALL_FLAGS,
      (_call, params: TypedParameters, got: Uint8Array, flags, cancelled: boolean) => {
        note('finish', got, text(params, 'destination_name'), flags, cancelled)
        if (cancelled) throw new VirtError('MIGRATE_FINISH_OK', 'undone')
        return { domain: arrived, cookie: cookie('f') }
      },
    ),
    domainMigrateConfirm3Params: honours(
      ALL_FLAGS,
      (_call, _domain, _params, got: Uint8Array, flags, cancelled: boolean) =>
        note('confirm', got, flags, cancelled),
    ),
    ...more,
  }
}

async function openHosts(source: Slots = {}, destination: Slots = {}) {
  const steps: string[] = []
  const from = await openDomain(hostSteps(steps, source))
  const to = await openDomain(hostSteps(steps, destination))
  const close = async () => {
    await Promise.all([from.connection.close(), to.connection.close()])
  }
  return { steps, domain: from.domain, destination: to.connection, [Symbol.asyncDispose]: close }
}

describe('a migration between two connections', () => {
  it('takes its five steps and hands the cookies on', async () => {
    await using hosts = await openHosts()
    const there = await hosts.domain.migrate(hosts.destination, { live: true, autoConverge: true })
    expect(there.connection).toBe(hosts.destination)
    expect(there.id).toBe(3)
    expect(hosts.steps).toEqual([
      'begin  8193',
      'prepare b <domain/> 1',
      'perform p  tcp:there:49152 8193',
      'finish s web-1 1 false',
      'confirm f 8193 false',
    ])
  })

  it('leaves a paused domain paused, and protects its definition where it can', async () => {
    await using hosts = await openHosts({
      domainGetState: () => ({ state: 3, reason: 1 }),
      connectSupportsFeature: () => true,
    })
    await hosts.domain.migrate(hosts.destination)
    expect(hosts.steps).toEqual([
      'begin  256',
      'prepare b <domain/> 288',
      'perform p  tcp:there:49152 288',
      'finish s web-1 288 false',
      'confirm f 256 false',
    ])
  })

  it('of a definition alone sends nothing', async () => {
    await using hosts = await openHosts()
    await hosts.domain.migrate(hosts.destination, { offline: true, persistent: true, destinationName: 'new' })
    expect(hosts.steps.map(step => step.split(' ')[0])).toEqual(['begin', 'prepare', 'finish', 'confirm'])
    expect(hosts.steps[2]).toBe('finish p new 1032 false')
  })

  it('that the destination refuses is undone on the source', async () => {
    const refuse = () => {
      throw new VirtError('OPERATION_FAILED', 'the name is taken')
    }
    await using hosts = await openHosts({}, { domainMigratePrepare3Params: refuse })
    expect(await settlement(hosts.domain.migrate(hosts.destination))).toBe('OPERATION_FAILED')
    expect(hosts.steps).toEqual(['begin  0', 'confirm  0 true'])
  })

  it('that fails on the way is undone on both hosts, with the first error', async () => {
    const fail = () => {
      throw new VirtError('SYSTEM_ERROR', 'the network is down')
    }
    await using hosts = await openHosts({ domainMigratePerform3Params: fail })
    expect(await settlement(hosts.domain.migrate(hosts.destination))).toBe('SYSTEM_ERROR')
    expect(hosts.steps.slice(2)).toEqual(['finish  web-1 0 true', 'confirm  0 true'])
  })

  it('that does not end on the destination goes on at the source', async () => {
    const fail = () => {
      throw new VirtError('MIGRATE_PERSIST_FAILED', 'no space')
    }
    await using hosts = await openHosts({}, { domainMigrateFinish3Params: fail })
    expect(await settlement(hosts.domain.migrate(hosts.destination))).toBe('MIGRATE_PERSIST_FAILED')
    expect(hosts.steps.at(-1)).toBe('confirm  0 true')
  })

  it('is done also when the source cannot confirm it', async () => {
    const fail = () => {
      throw new VirtError('INTERNAL_ERROR', 'lost')
    }
    await using hosts = await openHosts({ domainMigrateConfirm3Params: fail })
    expect((await hosts.domain.migrate(hosts.destination)).id).toBe(3)
  })

  it('needs somewhere to send to', async () => {
    const nowhere = () => ({ cookie: cookie(''), uri: undefined })
    await using hosts = await openHosts({}, { domainMigratePrepare3Params: nowhere })
    await expect(hosts.domain.migrate(hosts.destination).done).rejects.toThrow(/did not say where/)
    const given = hosts.domain.migrate(hosts.destination, { migrateUri: 'tcp:given' })
    expect((await given).id).toBe(3)
    expect(hosts.steps).toContain('perform   tcp:given 0')
  })

  it('is aborted on the source and cleaned up when it is cancelled', async () => {
    let fail: (error: VirtError) => void = () => undefined
    let sending = false
    const domainAbortJobFlags = vi.fn(() => fail(new VirtError('OPERATION_ABORTED', 'aborted')))
    await using hosts = await openHosts({
      domainAbortJobFlags,
      domainMigratePerform3Params: () =>
        new Promise<Uint8Array>((_, reject) => {
          fail = reject
          sending = true
        }),
    })
    const job = hosts.domain.migrate(hosts.destination)
    await vi.waitFor(() => expect(sending).toBe(true))
    expect(await job.cancel()).toBe(true)
    expect(domainAbortJobFlags).toHaveBeenCalledOnce()
    expect(hosts.steps.slice(2)).toEqual(['finish  web-1 0 true', 'confirm  0 true'])
  })
})

describe('a migration to an old host', () => {
  const old: Slots = {
    connectSupportsFeature: (_call, feature) => feature === MIGRATION_V3,
    domainMigrateBegin3: honours(ALL_FLAGS, () => ({ xml: '<domain/>', cookie: cookie('b') })),
    domainMigrateConfirm3: honours(ALL_FLAGS, () => undefined),
  }

  it('takes single arguments', async () => {
    const seen: unknown[][] = []
    const noting = <R>(answer: R) =>
      honours(ALL_FLAGS, (_call: unknown, ...args: readonly unknown[]) => {
        seen.push([...args])
        return answer
      })
    const slots: Slots = {
      ...old,
      domainMigratePrepare3: noting({ cookie: cookie(''), uri: undefined }),
      domainMigratePerform3: noting(cookie('')),
      domainMigrateFinish3: noting({ domain: arrived, cookie: cookie('') }),
    }
    await using hosts = await openHosts(slots, slots)
    await hosts.domain.migrate(hosts.destination, { migrateUri: 'tcp:there', bandwidth: 5n })
    const empty = cookie('')
    expect(seen).toEqual([
      [cookie('b'), 'tcp:there', 0, undefined, 5n, '<domain/>'],
      [web, undefined, empty, undefined, 'tcp:there', 0, undefined, 5n],
      ['web-1', empty, undefined, 'tcp:there', 0, false],
    ])
  })

  it('is refused for what has no argument', async () => {
    await using hosts = await openHosts(old, old)
    const job = hosts.domain.migrate(hosts.destination, { migrateDisks: ['vda'] })
    await expect(job.done).rejects.toMatchObject({
      code: 'ARGUMENT_UNSUPPORTED',
      details: { parameter: 'migrate_disks' },
    })
    expect(hosts.steps).toEqual([])
  })
})

describe('a migration by the source’s driver', () => {
  it('goes to a connection, with all that is said about it', async () => {
    const seen: unknown[] = []
    await using hosts = await openHosts({
      domainMigratePerform3Params: honours(ALL_FLAGS, (_call: unknown, ...got: readonly unknown[]) => {
        seen.push(got)
        return cookie('')
      }),
    })
    await hosts.domain.migrateToUri('qemu+ssh://there/system', {
      tunnelled: true,
      compression: ['xbzrle', 'mt'],
      migrateDisks: ['vda'],
      compressionMtLevel: 9,
    })
    const params = [
      typedParameter('compression.mt.level', 'int', 9),
      typedParameter('migrate_disks', 'string', 'vda'),
      typedParameter('compression', 'string', 'xbzrle'),
      typedParameter('compression', 'string', 'mt'),
    ]
    expect(seen).toEqual([[web, 'qemu+ssh://there/system', params, cookie(''), 2 | 4]])
  })

  it('goes straight to a hypervisor', async () => {
    await using hosts = await openHosts()
    await hosts.domain.migrateToUri('xenmigr://there', { direct: true })
    expect(hosts.steps).toEqual(['perform   xenmigr://there 0'])
  })

  it('is refused with a parameter that does not exist', async () => {
    await using hosts = await openHosts()
    const wrong = { bandwith: 5n } as object
    expect(() => hosts.domain.migrateToUri('qemu:///system', wrong)).toThrow(/'bandwith' not supported/)
  })

  it('that does not begin in time does not begin', async () => {
    await using hosts = await openHosts()
    const job = hosts.domain.migrateToUri('qemu:///system', { signal: AbortSignal.abort() })
    expect(await settlement(job)).toBe('OPERATION_ABORTED')
    expect(hosts.steps).toEqual([])
  })
})

describe('a migration that cannot be', () => {
  const MIGRATION_PARAMS = 13
  const onlyParameters: Slots = { connectSupportsFeature: (_call, feature) => feature === MIGRATION_PARAMS }

  it.each([
    [
      { copyStorage: true, copyStorageTop: true },
      'INVALID_ARG',
      "Flags 'VIR_MIGRATE_NON_SHARED_DISK' and 'VIR_MIGRATE_NON_SHARED_INC' are mutually exclusive",
    ],
    [{ copyStorageSynchronously: true }, 'INVALID_ARG', /VIR_MIGRATE_NON_SHARED_INC' is required by flag/],
    [
      { offline: true, persistent: true },
      'ARGUMENT_UNSUPPORTED',
      'offline migration is not supported by the source host',
    ],
    [{ changeProtection: true }, 'ARGUMENT_UNSUPPORTED', 'cannot enforce change protection'],
  ])('between two connections, with %o: %s', async (options, code, detail) => {
    await using hosts = await openHosts(onlyParameters, onlyParameters)
    await expect(hosts.domain.migrate(hosts.destination, options).done).rejects.toMatchObject({
      code,
      detail: expect.stringMatching(detail),
    })
    expect(hosts.steps).toEqual([])
  })

  it.each([
    [{}, 'ARGUMENT_UNSUPPORTED', 'p2p migration is not supported by the source host'],
    [{ direct: true }, 'ARGUMENT_UNSUPPORTED', 'direct migration is not supported by the source host'],
    [
      { tunnelled: true, parallel: true },
      'INVALID_ARG',
      "Flags 'VIR_MIGRATE_TUNNELLED' and 'VIR_MIGRATE_PARALLEL' are mutually exclusive",
    ],
  ])('by the driver, with %o: %s', async (options, code, detail) => {
    await using hosts = await openHosts(onlyParameters)
    const job = hosts.domain.migrateToUri('qemu:///system', options)
    await expect(job.done).rejects.toMatchObject({ code, detail })
    expect(hosts.steps).toEqual([])
  })

  it('because the destination cannot take a definition alone', async () => {
    await using hosts = await openHosts({}, onlyParameters)
    const job = hosts.domain.migrate(hosts.destination, { offline: true, persistent: true })
    await expect(job.done).rejects.toThrow('offline migration is not supported by the destination host')
  })

  it('because no host knows how', async () => {
    const { connection, domain } = await openDomain({})
    await using _ = connection
    await expect(domain.migrate(connection).done).rejects.toMatchObject({
      code: 'NO_SUPPORT',
      detail: 'virDomainMigrate3',
    })
    await expect(domain.migrateToUri('qemu:///system').done).rejects.toMatchObject({
      code: 'ARGUMENT_UNSUPPORTED',
    })
  })
})

describe('the limits of a migration', () => {
  const get = (act: (domain: Domain) => Promise<bigint>) => act

  it.each([
    ['domainMigrateGetMaxDowntime', get(domain => domain.getMigrateMaxDowntime()), [0]],
    ['domainMigrateGetCompressionCache', get(domain => domain.getMigrateCompressionCache()), [0]],
    ['domainMigrateGetMaxSpeed', get(domain => domain.getMigrateMaxSpeed({ postCopy: true })), [1]],
  ] as const)('are read by %s', async (slot, act, rest) => {
    expect(await ask(slot, 2n ** 60n, act)).toEqual({ args: [web, ...rest], result: 2n ** 60n })
  })

  it('are set', async () => {
    const downtime = await argumentsOf('domainMigrateSetMaxDowntime', undefined, domain =>
      domain.setMigrateMaxDowntime(300n),
    )
    expect(downtime).toEqual([300n, 0])
    const cache = await argumentsOf('domainMigrateSetCompressionCache', undefined, domain =>
      domain.setMigrateCompressionCache(65536n),
    )
    expect(cache).toEqual([65536n, 0])
    const speed = await argumentsOf('domainMigrateSetMaxSpeed', undefined, domain =>
      domain.setMigrateMaxSpeed(100n),
    )
    expect(speed).toEqual([100n, 0])
    const postCopy = await argumentsOf('domainMigrateStartPostCopy', undefined, domain =>
      domain.migrateStartPostCopy(),
    )
    expect(postCopy).toEqual([0])
  })
})
