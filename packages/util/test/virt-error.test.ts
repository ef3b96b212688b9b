import { describe, expect, it } from 'vitest'
import { isVirtError, VirtError } from '../src/virt-error.ts'

describe('VirtError', () => {
  it('carries names, numbers, message and facts', () => {
    const cause = new RangeError('underneath')
    const error = new VirtError('NO_DOMAIN', "no domain with matching name 'x'", {
      domain: 'TEST',
      level: 'warning',
      cause,
      details: { name: 'x' },
    })
    expect(error).toMatchObject({
      name: 'VirtError',
      code: 'NO_DOMAIN',
      number: 42,
      domain: 'TEST',
      domainNumber: 12,
      level: 'warning',
      message: "Domain not found: no domain with matching name 'x'",
      detail: "no domain with matching name 'x'",
      details: { name: 'x' },
    })
    expect(error.cause).toBe(cause)
    expect(error).toBeInstanceOf(Error)
  })

  it('needs nothing but a code', () => {
    const error = new VirtError('AUTH_FAILED')
    expect(error).toMatchObject({
      domain: 'NONE',
      level: 'error',
      detail: undefined,
      details: {},
      message: 'authentication failed',
    })
    expect('cause' in error).toBe(false)
  })
})

describe('isVirtError', () => {
  it('tells errors by their code', () => {
    const error: unknown = new VirtError('NO_DOMAIN')
    expect(isVirtError(error)).toBe(true)
    expect(isVirtError(error, 'NO_DOMAIN')).toBe(true)
    expect(isVirtError(error, 'NO_NETWORK')).toBe(false)
  })

  it('knows an error of another copy of the package', () => {
    const stranger = { [Symbol.for('guestwork.VirtError')]: true, code: 'NO_DOMAIN' }
    expect(isVirtError(stranger, 'NO_DOMAIN')).toBe(true)
  })

  it.each([new RangeError('x'), { code: 'NO_DOMAIN' }, null, undefined, 'NO_DOMAIN', 42])(
    'is false for %s',
    value => {
      expect(isVirtError(value)).toBe(false)
    },
  )
})
