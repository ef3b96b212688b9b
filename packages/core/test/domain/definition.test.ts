import { describe, expect, it } from 'vitest'
import { web } from '../fake-driver.ts'
import { argumentsOf, ask } from './ask.ts'

describe('the metadata of a domain', () => {
  it('is read by kind', async () => {
    const title = await ask('domainGetMetadata', 'Web', domain => domain.getTitle({ live: true }))
    expect(title).toEqual({ args: [web, 1, undefined, 1], result: 'Web' })
    const text = await ask('domainGetMetadata', 'Serves', domain => domain.getDescription({ config: true }))
    expect(text.args).toEqual([web, 0, undefined, 2])
    const element = await ask('domainGetMetadata', '<a/>', domain => domain.getMetadata('urn:a'))
    expect(element.args).toEqual([web, 2, 'urn:a', 0])
  })

  it('is set and removed', async () => {
    const set = (act: Parameters<typeof argumentsOf>[2]) => argumentsOf('domainSetMetadata', undefined, act)
    expect(await set(domain => domain.setTitle('Web', { live: true, config: true }))).toEqual([
      1,
      'Web',
      undefined,
      undefined,
      3,
    ])
    expect(await set(domain => domain.setDescription(undefined))).toEqual([
      0,
      undefined,
      undefined,
      undefined,
      0,
    ])
    expect(await set(domain => domain.setMetadata('urn:a', '<a/>', { prefix: 'app', config: true }))).toEqual(
      [2, '<a/>', 'app', 'urn:a', 2],
    )
    const title = ask('domainSetMetadata', undefined, domain => domain.setTitle('two\nlines'))
    await expect(title).rejects.toMatchObject({ code: 'INVALID_ARG' })
    const element = ask('domainSetMetadata', undefined, domain => domain.setMetadata('urn:a', '<a/>'))
    await expect(element).rejects.toMatchObject({ code: 'INVALID_ARG' })
  })
})

describe('a domain', () => {
  it('says whether its control channel works', async () => {
    const broken = { state: 3, details: 2, stateTime: 0n } as const
    const { result } = await ask('domainGetControlInfo', broken, domain => domain.getControlInfo())
    expect(result).toEqual({ state: 'error', error: 'monitor', stateTime: 0n })
    const busy = { state: 1, details: 0, stateTime: 70n } as const
    const job = await ask('domainGetControlInfo', busy, domain => domain.getControlInfo())
    expect(job.result).toEqual({ state: 'job', error: 'none', stateTime: 70n })
  })

  it('has a host name and notes', async () => {
    const name = await ask('domainGetHostname', 'web', domain => domain.getHostname({ agent: true }))
    expect(name).toEqual({ args: [web, 2], result: 'web' })
    const notes = await ask('domainGetMessages', ['tainted: custom-monitor'], domain =>
      domain.getMessages({ tainting: true }),
    )
    expect(notes).toEqual({ args: [web, 2], result: ['tainted: custom-monitor'] })
  })

  it('goes by its new name once it is renamed', async () => {
    const { args, result } = await ask('domainRename', undefined, async domain => {
      await domain.rename('web-2')
      return domain.name
    })
    expect(args).toEqual([web, 'web-2', 0])
    expect(result).toBe('web-2')
  })

  it('is translated from and to the hypervisor’s own format', async () => {
    const from = await ask('connectDomainXMLFromNative', '<domain/>', (_, connection) =>
      connection.domainXmlFromNative('vmware-vmx', 'a = "b"'),
    )
    expect(from).toEqual({ args: ['vmware-vmx', 'a = "b"', 0], result: '<domain/>' })
    const to = await ask('connectDomainXMLToNative', 'a = "b"', (_, connection) =>
      connection.domainXmlToNative('vmware-vmx', '<domain/>'),
    )
    expect(to).toEqual({ args: ['vmware-vmx', '<domain/>', 0], result: 'a = "b"' })
  })
})
