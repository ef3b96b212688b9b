import { typedParameter } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { web } from '../fake-driver.ts'
import { argumentsOf, ask } from './ask.ts'

describe('a device of a domain', () => {
  const xml = "<interface type='user'/>"

  it('is added, changed and removed', async () => {
    expect(
      await argumentsOf('domainAttachDeviceFlags', undefined, domain =>
        domain.attachDevice(xml, { live: true, config: true }),
      ),
    ).toEqual([xml, 3])
    expect(
      await argumentsOf('domainUpdateDeviceFlags', undefined, domain =>
        domain.updateDevice(xml, { force: true }),
      ),
    ).toEqual([xml, 4])
    expect(
      await argumentsOf('domainDetachDeviceFlags', undefined, domain =>
        domain.detachDevice(xml, { config: true }),
      ),
    ).toEqual([xml, 2])
    expect(
      await argumentsOf('domainDetachDeviceAlias', undefined, domain => domain.detachDeviceAlias('net0')),
    ).toEqual(['net0', 0])
  })
})

describe('a disk of a domain', () => {
  it('has sizes', async () => {
    const answer = { capacity: 2n ** 60n, allocation: 4096n, physical: 8192n }
    const { args, result } = await ask('domainGetBlockInfo', answer, domain => domain.getBlockInfo('vda'))
    expect(args).toEqual([web, 'vda', 0])
    expect(result).toEqual(answer)
  })

  it('has counters, of which one of -1 is not kept', async () => {
    const answer = [
      typedParameter('rd_bytes', 'llong', 5n),
      typedParameter('flush_operations', 'llong', -1n),
      typedParameter('newer', 'llong', 1n),
    ]
    const { args, result } = await ask('domainBlockStatsFlags', answer, domain => domain.getBlockStats('vda'))
    expect(args).toEqual([web, 'vda', 0])
    expect(result).toEqual({ rdBytes: 5n, parameters: answer })
  })

  it('has the counters of a driver that knows no others', async () => {
    const answer = {
      readRequests: 1n,
      readBytes: 2n,
      writeRequests: 3n,
      writeBytes: 4n,
      errors: undefined,
    }
    const { args, result } = await ask('domainBlockStats', answer, domain => domain.getBlockStats(''))
    expect(args).toEqual([web, ''])
    expect(result).toMatchObject({ rdOperations: 1n, rdBytes: 2n, wrOperations: 3n, wrBytes: 4n })
    expect(result.parameters.map(({ field }) => field)).not.toContain('errs')
  })

  it('tells its errors', async () => {
    const answer = [{ disk: 'vda', error: 2 }] as const
    const { result } = await ask('domainGetDiskErrors', answer, domain => domain.getDiskErrors())
    expect(result).toEqual([{ disk: 'vda', error: 'no-space' }])
  })

  it('is resized in KiB where that is exact, else in bytes', async () => {
    const resize = (size: bigint) =>
      argumentsOf('domainBlockResize', undefined, domain => domain.blockResize('vda', size))
    expect(await resize(2n ** 40n)).toEqual(['vda', 2n ** 30n, 0])
    expect(await resize(513n)).toEqual(['vda', 513n, 1])
  })

  it('is looked into, and so is the memory', async () => {
    const bytes = Uint8Array.of(1, 2, 3)
    const disk = await ask('domainBlockPeek', bytes, domain => domain.blockPeek('vda', 512n, 3))
    expect(disk).toEqual({ args: [web, 'vda', 512n, 3, 0], result: bytes })
    const memory = await ask('domainMemoryPeek', bytes, domain =>
      domain.memoryPeek(2n ** 40n, 3, { addresses: 'physical' }),
    )
    expect(memory).toEqual({ args: [web, 2n ** 40n, 3, 2], result: bytes })
    const virtual = await ask('domainMemoryPeek', bytes, domain => domain.memoryPeek(0n, 3))
    expect(virtual.args).toEqual([web, 0n, 3, 1])
  })

  it('has a threshold, and files of the caller', async () => {
    const threshold = await argumentsOf('domainSetBlockThreshold', undefined, domain =>
      domain.setBlockThreshold('vda[1]', 4096n),
    )
    expect(threshold).toEqual(['vda[1]', 4096n, 0])
    const files = await argumentsOf('domainFDAssociate', undefined, domain =>
      domain.fdAssociate('images', [7, 9], { writable: true }),
    )
    expect(files).toEqual(['images', [7, 9], 2])
  })
})
