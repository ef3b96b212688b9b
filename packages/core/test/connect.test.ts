import { VirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { connect, driverBrand } from '../src/index.ts'
import { fakeDriver } from './fake-driver.ts'

const declining = fakeDriver({ connectOpen: () => ({ outcome: 'declined' }) }, { name: 'DECLINING' })
const failing = fakeDriver(
  { connectOpen: () => Promise.reject(new VirtError('AUTH_FAILED', 'no')) },
  { name: 'FAILING' },
)
const opening = fakeDriver({}, { name: 'OPENING' })

describe('connect', () => {
  it('asks the next driver when one declines', async () => {
    const connection = await connect('fake:///', { drivers: [declining, opening] })
    expect(connection.driverName).toBe('OPENING')
  })

  it('stops at an error', async () => {
    await expect(connect('fake:///', { drivers: [failing, opening] })).rejects.toMatchObject({
      code: 'AUTH_FAILED',
    })
  })

  it('takes functions that import a driver, and loads them only when needed', async () => {
    let loaded = 0
    const lazy = () => Promise.resolve({ default: (loaded++, opening) })
    await connect('fake:///', { drivers: [opening, lazy] })
    expect(loaded).toBe(0)
    expect((await connect('fake:///', { drivers: [lazy] })).driverName).toBe('OPENING')
  })

  it('says what was looked at and what to install', async () => {
    const error: unknown = await connect('esx://root:hunter2@host/', { drivers: [opening] }).catch(
      (reason: unknown) => reason,
    )
    expect(error).toMatchObject({
      code: 'NO_CONNECT',
      details: { install: 'npm install @guestwork/driver-esx' },
    })
    expect(String(error)).toContain('package.json')
    expect(String(error)).not.toContain('hunter2')
  })

  it('names who declined once, and installs nothing for a URI that its own driver declined', async () => {
    const declining = fakeDriver({ connectOpen: () => ({ outcome: 'declined' }) }, { uriSchemes: ['lxc'] })
    const drivers = [declining, () => Promise.resolve({ default: declining })]
    await expect(connect('lxc:///', { drivers })).rejects.toMatchObject({
      code: 'NO_CONNECT',
      message: expect.stringContaining('declined by FAKE; looked at'),
      details: { declined: ['FAKE'], install: undefined },
    })
  })

  it('gives a URI with a transport to a driver that carries transports, never to the scheme’s own', async () => {
    const carrier = fakeDriver({}, { name: 'CARRIER', uriSchemes: [], transports: true })
    const connection = await connect('fake+ssh://host/', { drivers: [opening, carrier] })
    expect(connection.driverName).toBe('CARRIER')
    await expect(connect('fake+ssh://host/', { drivers: [opening] })).rejects.toMatchObject({
      code: 'NO_CONNECT',
      details: { install: 'npm install @guestwork/driver-remote' },
    })
  })

  it('refuses a URI without the server that a driver needs', async () => {
    const remote = fakeDriver({}, { needsServer: true })
    await expect(connect('fake:///', { drivers: [remote] })).rejects.toMatchObject({ code: 'INVALID_ARG' })
  })

  it('refuses what is no driver, and a driver of another contract', async () => {
    const nothing = () => Promise.resolve({ default: {} })
    await expect(connect('fake:///', { drivers: [nothing] })).rejects.toMatchObject({
      code: 'CONFIG_UNSUPPORTED',
    })
    const newer = () => Promise.resolve({ default: { ...opening, [driverBrand]: 2 } })
    await expect(connect('fake:///', { drivers: [newer] })).rejects.toThrow(/update @guestwork\/core/)
  })

  it('reports a module that cannot be loaded', async () => {
    const missing = () => Promise.reject(new TypeError('Cannot find module'))
    await expect(connect('fake:///', { drivers: [missing] })).rejects.toMatchObject({
      code: 'CONFIG_UNSUPPORTED',
    })
  })

  it('can be given up', async () => {
    const slow = fakeDriver({ connectOpen: () => new Promise(() => undefined) })
    await expect(connect('fake:///', { drivers: [slow], timeout: 5 })).rejects.toMatchObject({
      code: 'OPERATION_TIMEOUT',
    })
  })

  it('hides passwords in the URI of the connection', async () => {
    const connection = await connect('fake://me:hunter2@host/', { drivers: [opening] })
    expect(connection.uri).toBe('fake://me:***@host/')
  })

  it('closes with await using', async () => {
    let closed = false
    const driver = fakeDriver({ connectClose: () => void (closed = true) })
    {
      await using connection = await connect('fake:///', { drivers: [driver] })
      expect(connection.readOnly).toBe(false)
    }
    expect(closed).toBe(true)
  })
})
