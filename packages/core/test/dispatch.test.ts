import { VirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { connect, DomainStartFlag, DomainXmlFlag, honours } from '../src/index.ts'
import { fakeDriver, web } from './fake-driver.ts'

const lookup = { domainLookupByName: () => web }

async function openWeb(slots: Parameters<typeof fakeDriver>[0], options = {}) {
  const connection = await connect('fake:///', { drivers: [fakeDriver({ ...lookup, ...slots })], ...options })
  return { connection, domain: await connection.domainLookupByName('web-1') }
}

describe('an absent slot', () => {
  it('rejects with NO_SUPPORT and libvirt’s function name', async () => {
    const { domain } = await openWeb({})
    await expect(domain.suspend()).rejects.toMatchObject({
      code: 'NO_SUPPORT',
      message: 'this function is not supported by the connection driver: virDomainSuspend',
    })
  })
})

describe('a read-only connection', () => {
  it('refuses a slot that writes, before the driver runs', async () => {
    let ran = false
    const { domain } = await openWeb({ domainSuspend: () => void (ran = true) }, { readOnly: true })
    await expect(domain.suspend()).rejects.toMatchObject({ code: 'OPERATION_DENIED' })
    expect(ran).toBe(false)
  })

  it('refuses what writes even where the driver lacks it', async () => {
    const { domain } = await openWeb({}, { readOnly: true })
    await expect(domain.destroy()).rejects.toMatchObject({ code: 'OPERATION_DENIED' })
  })

  it('refuses secrets and shows the rest', async () => {
    const domainGetXMLDesc = honours(DomainXmlFlag.SECURE, () => '<domain/>')
    const { domain } = await openWeb({ domainGetXMLDesc }, { readOnly: true })
    await expect(domain.getXml({ secure: true })).rejects.toMatchObject({ code: 'OPERATION_DENIED' })
    expect(await domain.getXml()).toBe('<domain/>')
  })
})

describe('flags', () => {
  it('that a slot does not honour are refused, also the highest bit', async () => {
    const domainCreateWithFlags = honours(DomainStartFlag.PAUSED | 0x8000_0000, () => web)
    const { domain } = await openWeb({ domainCreateWithFlags })
    await expect(domain.create({ paused: true })).resolves.toBeUndefined()
    await expect(domain.create({ forceBoot: true })).rejects.toMatchObject({
      code: 'INVALID_ARG',
      message: 'invalid argument: unsupported flags (0x8) in function domainCreateWithFlags',
    })
  })

  it('reach the driver packed', async () => {
    const seen: number[] = []
    const domainGetXMLDesc = honours(0xf, (_call, _domain, flags: number) => {
      seen.push(flags)
      return ''
    })
    const { domain } = await openWeb({ domainGetXMLDesc })
    await domain.getXml({ inactive: true, secure: true })
    expect(seen).toEqual([DomainXmlFlag.INACTIVE | DomainXmlFlag.SECURE])
  })
})

describe('arguments', () => {
  it('with a NUL character are refused', async () => {
    const { connection } = await openWeb({})
    await expect(connection.domainLookupByName('a\0b')).rejects.toMatchObject({
      code: 'INVALID_ARG',
      details: { parameter: 'name' },
    })
  })

  it('out of range are refused', async () => {
    const { connection } = await openWeb({ domainLookupByID: () => web })
    await expect(connection.domainLookupById(2 ** 31)).rejects.toMatchObject({ code: 'INVALID_ARG' })
    await expect(connection.domainLookupById(1.5)).rejects.toMatchObject({ code: 'INVALID_ARG' })
  })

  it('that are UUIDs may be spelled freely', async () => {
    const seen: string[] = []
    const { connection } = await openWeb({ domainLookupByUUID: (_call, uuid) => (seen.push(uuid), web) })
    await connection.domainLookupByUuid('5F3C2B1A00004000 8000000000000001')
    expect(seen).toEqual([web.uuid])
  })
})

describe('errors of a driver', () => {
  it('pass as they are when they are VirtErrors', async () => {
    const error = new VirtError('RESOURCE_BUSY', 'later')
    const { domain } = await openWeb({ domainSuspend: () => Promise.reject(error) })
    await expect(domain.suspend()).rejects.toBe(error)
  })

  it.each([
    [
      'thrown',
      () => {
        throw new TypeError('boom')
      },
    ],
    ['rejected', () => Promise.reject(new TypeError('boom'))],
  ])('become INTERNAL_ERROR with their cause when %s', async (_how, domainSuspend) => {
    const { domain } = await openWeb({ domainSuspend })
    const error: unknown = await domain.suspend().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'INTERNAL_ERROR', cause: { message: 'boom' } })
  })
})

describe('a closed connection', () => {
  it('refuses every call, and closes once', async () => {
    let closed = 0
    const { connection, domain } = await openWeb({
      connectClose() {
        closed++
      },
      domainSuspend: () => undefined,
    })
    await connection.close()
    await connection.close()
    expect(closed).toBe(1)
    expect(await connection.closed).toBe('client')
    await expect(domain.suspend()).rejects.toMatchObject({ code: 'INVALID_CONN' })
  })

  it('gives up calls that are under way, and waits for their end before the driver closes', async () => {
    const order: string[] = []
    const { connection, domain } = await openWeb({
      connectClose: () => void order.push('closed'),
      domainSuspend: async ({ signal }) => {
        await new Promise(resolve => signal.addEventListener('abort', resolve))
        order.push('stopped')
      },
    })
    const suspended = domain.suspend()
    await connection.close()
    await expect(suspended).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
    expect(order).toEqual(['stopped', 'closed'])
  })

  it('says why when the far side ended it', async () => {
    let lose: (reason: 0 | 1 | 2 | 3) => void = () => undefined
    const { connection, domain } = await openWeb({
      connectRegisterCloseCallback: (_call, listener) => void (lose = listener),
    })
    lose(2)
    expect(await connection.closed).toBe('keepalive')
    await expect(domain.refresh()).rejects.toMatchObject({ code: 'INVALID_CONN' })
  })
})

describe('a call that is given up', () => {
  const never = { domainSuspend: () => new Promise<void>(() => undefined) }

  it('rejects with OPERATION_ABORTED', async () => {
    const { domain } = await openWeb(never)
    const controller = new AbortController()
    const call = domain.suspend({ signal: controller.signal })
    controller.abort()
    await expect(call).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
  })

  it('does not begin when the signal has fired before', async () => {
    let ran = false
    const { domain } = await openWeb({ domainSuspend: () => void (ran = true) })
    await expect(domain.suspend({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'OPERATION_ABORTED',
    })
    expect(ran).toBe(false)
  })

  it('rejects with OPERATION_TIMEOUT at its own limit, the connection’s or the signal’s', async () => {
    const { domain } = await openWeb(never)
    await expect(domain.suspend({ timeout: 5 })).rejects.toMatchObject({ code: 'OPERATION_TIMEOUT' })
    await expect(domain.suspend({ signal: AbortSignal.timeout(5) })).rejects.toMatchObject({
      code: 'OPERATION_TIMEOUT',
    })
    const limited = await openWeb(never, { timeout: 5 })
    await expect(limited.domain.suspend()).rejects.toMatchObject({ code: 'OPERATION_TIMEOUT' })
  })

  it('waits as long as it takes with a limit of Infinity', async () => {
    let deadline: number | undefined = 0
    const { domain } = await openWeb({
      domainSuspend: async call => {
        deadline = call.deadline
        await new Promise(resolve => setTimeout(resolve, 20))
      },
    })
    await domain.suspend({ timeout: Infinity, signal: new AbortController().signal })
    expect(deadline).toBeUndefined()
    await domain.suspend({ timeout: 2 ** 40 })
  })

  it.each([
    [{ timeout: -1 }, 'the option timeout must be milliseconds from 0 on, not -1'],
    [{ timeout: NaN }, 'the option timeout must be milliseconds from 0 on, not NaN'],
    [{ signal: new AbortController() as never }, 'the option signal must be an AbortSignal'],
  ])('refuses %j', async (options, message) => {
    const { domain } = await openWeb({ domainSuspend: () => undefined })
    await expect(domain.suspend(options)).rejects.toMatchObject({
      code: 'INVALID_ARG',
      message: `invalid argument: ${message}`,
    })
  })

  it('tells the driver its deadline', async () => {
    let deadline: number | undefined
    const { domain } = await openWeb({ domainSuspend: call => void (deadline = call.deadline) })
    const before = Date.now()
    await domain.suspend({ timeout: 60_000 })
    expect(deadline).toBeGreaterThanOrEqual(before + 60_000)
  })

  it('leaves no listener behind on a signal that many calls share', async () => {
    const warnings: unknown[] = []
    const listen = (warning: unknown) => warnings.push(warning)
    process.on('warning', listen)
    const { domain } = await openWeb({ domainSuspend: () => Promise.resolve() })
    const { signal } = new AbortController()
    await Promise.all(Array.from({ length: 200 }, () => domain.suspend({ signal })))
    await new Promise(resolve => setImmediate(resolve))
    process.off('warning', listen)
    expect(warnings).toEqual([])
  })
})
