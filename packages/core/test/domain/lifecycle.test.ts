import { describe, expect, it } from 'vitest'
import { web } from '../fake-driver.ts'
import { argumentsOf, ask } from './ask.ts'

describe('a domain', () => {
  it('is started with files for its init', async () => {
    const started = await ask('domainCreateWithFiles', { ...web, id: 9 }, async domain => {
      await domain.create({ paused: true, files: [5, 7] })
      return domain.id
    })
    expect(started).toEqual({ args: [web, [5, 7], 1], result: 9 })
    const transient = await ask('domainCreateXMLWithFiles', web, (_, connection) =>
      connection.domainCreateXml('<domain/>', { files: [5] }),
    )
    expect(transient.args).toEqual(['<domain/>', [5], 0])
    expect(transient.result.name).toBe('web-1')
  })

  it('sleeps and wakes', async () => {
    const sleep = (target: 'mem' | 'disk' | 'hybrid', duration?: bigint) =>
      argumentsOf('domainPMSuspendForDuration', undefined, domain =>
        domain.pmSuspend(target, duration === undefined ? {} : { duration }),
      )
    expect(await sleep('hybrid', 60n)).toEqual([2, 60n, 0])
    expect(await sleep('mem')).toEqual([0, 0n, 0])
    expect(await argumentsOf('domainPMWakeup', undefined, domain => domain.pmWakeup())).toEqual([0])
  })

  it('is told what follows when its guest ends', async () => {
    const args = await argumentsOf('domainSetLifecycleAction', undefined, domain =>
      domain.setLifecycleAction('crash', 'coredump-restart', { config: true }),
    )
    expect(args).toEqual([2, 5, 2])
  })
})

describe('saving a domain', () => {
  it('writes it to a file, with another document when one is given', async () => {
    const args = await argumentsOf('domainSaveFlags', undefined, domain =>
      domain.save('/tmp/web.save', { xml: '<domain/>', bypassCache: true, paused: true }),
    )
    expect(args).toEqual(['/tmp/web.save', '<domain/>', 5])
  })

  it('keeps a document in the managed image', async () => {
    const shown = await ask('domainManagedSaveGetXMLDesc', '<domain/>', domain =>
      domain.getManagedSaveXml({ secure: true }),
    )
    expect(shown).toEqual({ args: [web, 1], result: '<domain/>' })
    const args = await argumentsOf('domainManagedSaveDefineXML', undefined, domain =>
      domain.defineManagedSaveXml('<domain/>', { running: true }),
    )
    expect(args).toEqual(['<domain/>', 2])
  })

  it('dumps its memory', async () => {
    const plain = await argumentsOf('domainCoreDumpWithFormat', undefined, domain =>
      domain.coreDump('/tmp/core'),
    )
    expect(plain).toEqual(['/tmp/core', 0, 0])
    const args = await argumentsOf('domainCoreDumpWithFormat', undefined, domain =>
      domain.coreDump('/tmp/core', { format: 'kdump-zlib', memoryOnly: true, live: true }),
    )
    expect(args).toEqual(['/tmp/core', 1, 18])
  })
})

describe('a file with a saved domain', () => {
  it('is restored', async () => {
    const { args } = await ask('domainRestoreFlags', undefined, (_, connection) =>
      connection.domainRestore('/tmp/web.save', { running: true, resetNvram: true }),
    )
    expect(args).toEqual(['/tmp/web.save', undefined, 10])
  })

  it('is not restored when that is cancelled first', async () => {
    const restored = ask('domainRestoreFlags', undefined, (_, connection) =>
      connection.domainRestore('/tmp/web.save', { signal: AbortSignal.abort() }),
    )
    await expect(restored).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
  })

  it('holds a document that can be replaced', async () => {
    const shown = await ask('domainSaveImageGetXMLDesc', '<domain/>', (_, connection) =>
      connection.getSaveImageXml('/tmp/web.save', { secure: true }),
    )
    expect(shown).toEqual({ args: ['/tmp/web.save', 1], result: '<domain/>' })
    const { args } = await ask('domainSaveImageDefineXML', undefined, (_, connection) =>
      connection.defineSaveImageXml('/tmp/web.save', '<domain/>', { paused: true }),
    )
    expect(args).toEqual(['/tmp/web.save', '<domain/>', 4])
  })
})
