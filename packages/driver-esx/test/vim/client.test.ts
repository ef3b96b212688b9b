import { describe, expect, it, onTestFinished } from 'vitest'
import { properties, VimClient, type Ref } from '../../src/vim/index.ts'
import { endpointOf, openClient, startFake } from '../open-fake.ts'

const host: Ref<'HostSystem'> = { type: 'HostSystem', value: 'ha-host' }
const network: Ref<'HostNetworkSystem'> = { type: 'HostNetworkSystem', value: 'networkSystem' }
const login = { userName: 'root', password: 'password' }

describe('a connection', () => {
  it('is refused with a certificate that cannot be verified', async () => {
    const fake = await startFake()
    const { port } = fake
    await expect(VimClient.connect({ host: '127.0.0.1', port, secure: true })).rejects.toMatchObject({
      problem: 'certificate',
      message: expect.stringContaining('self-signed certificate'),
    })
    expect(fake.takeCalls()).toEqual([])
  })

  it('is refused with another certificate than the pinned one, before anything is sent', async () => {
    const fake = await startFake()
    const fingerprint = 'ab'.repeat(32)
    const opening = VimClient.connect({ ...endpointOf(fake), fingerprint })
    await expect(opening).rejects.toMatchObject({
      problem: 'fingerprint',
      message: expect.stringContaining(fake.fingerprint),
    })
    expect(fake.takeCalls()).toEqual([])
  })

  it.each([
    ['without verification', { verify: false, fingerprint: undefined }],
    ['with the fingerprint in small letters without colons', {}],
  ])('opens %s', async (_, options) => {
    const fake = await startFake()
    const fingerprint = fake.fingerprint.replaceAll(':', '').toLowerCase()
    const client = await VimClient.connect({ ...endpointOf(fake), fingerprint, ...options })
    expect(client.content.about.apiType).toBe('HostAgent')
    await client.close()
  })

  it('opens with a certificate that the given authorities know', async () => {
    const fake = await startFake()
    const { port, certificate: ca } = fake
    const client = await VimClient.connect({ host: 'localhost', port, secure: true, ca })
    await client.close()
  })

  it('opens without TLS', async () => {
    const fake = await startFake({}, { secure: false })
    const client = await VimClient.connect({ host: '127.0.0.1', port: fake.port, secure: false })
    await client.close()
  })

  it.each([
    [{ host: '127.0.0.1', port: 1, secure: false }, 'unreachable'],
    [{ host: 'no.such.host.invalid', port: 443, secure: true }, 'unknown-host'],
  ])('that cannot be had says why: %j', async (endpoint, problem) => {
    await expect(VimClient.connect(endpoint)).rejects.toMatchObject({ problem })
  })

  it('to a server that speaks HTTP alone is refused', async () => {
    const fake = await startFake({}, { secure: false })
    const opening = VimClient.connect({ host: '127.0.0.1', port: fake.port, secure: true, verify: false })
    await expect(opening).rejects.toMatchObject({ name: 'VimTransportError' })
  })
})

describe('a session', () => {
  it('is not opened with a wrong password', async () => {
    const fake = await startFake()
    const client = await VimClient.connect(endpointOf(fake))
    onTestFinished(() => client.close())
    await expect(client.login({ userName: 'root', password: 'x' })).rejects.toMatchObject({
      name: 'VimFault',
      fault: 'InvalidLogin',
      method: 'Login',
    })
  })

  it('that expired is opened again, once for all calls, and each call is repeated', async () => {
    const { fake, client } = await openClient()
    fake.expireSessions()
    const answers = await Promise.all([1, 2, 3].map(() => properties(client, host, ['name'])))
    expect(answers).toEqual([1, 2, 3].map(() => ({ name: 'esx1.example.com' })))
    expect(fake.takeCalls().filter(method => method === 'Login')).toHaveLength(1)
    expect(client.sessions).toBe(2)
  })

  it('that cannot be opened again ends the call', async () => {
    const { fake, client } = await openClient()
    fake.expireSessions()
    fake.fail({ method: 'Login', fault: 'InvalidLogin' })
    await expect(properties(client, host, ['name'])).rejects.toMatchObject({ fault: 'InvalidLogin' })
    expect(fake.takeCalls()).toEqual(['RetrievePropertiesEx', 'Login'])
  })

  it('is not opened a third time', async () => {
    const { fake, client } = await openClient()
    fake.fail({ method: 'RetrievePropertiesEx', fault: 'NotAuthenticated', count: 2 })
    await expect(properties(client, host, ['name'])).rejects.toMatchObject({ fault: 'NotAuthenticated' })
    expect(fake.takeCalls()).toEqual(['RetrievePropertiesEx', 'Login', 'RetrievePropertiesEx'])
  })

  it('ends when the client is closed, also when the server does not answer', async () => {
    const { fake, client } = await openClient()
    fake.spoil('Logout', { kind: 'hang-up' })
    await client.close()
    expect(fake.takeCalls()).toEqual(['Logout'])
    await expect(properties(client, host, ['name'])).rejects.toMatchObject({ problem: 'unreachable' })
  })
})

describe('a call', () => {
  it('gives up when its signal fires, with the reason', async () => {
    const { fake, client } = await openClient()
    fake.interference.delay('RetrievePropertiesEx', 60_000)
    const controller = new AbortController()
    const reason = new RangeError('enough')
    const call = properties(client, host, ['name'], { signal: controller.signal })
    setTimeout(() => controller.abort(reason), 50)
    await expect(call).rejects.toBe(reason)
  })

  it('gives up after its time', async () => {
    const { fake, client } = await openClient({}, { timeout: 100 })
    fake.interference.delay('RetrievePropertiesEx', 60_000)
    await expect(properties(client, host, ['name'])).rejects.toMatchObject({ problem: 'timeout' })
  })

  it.each(['cut', 'hang-up'] as const)('whose answer is %s fails, and the next one works', async kind => {
    const { fake, client } = await openClient()
    fake.spoil('AddVirtualSwitch', { kind })
    const call = client.call(network, 'AddVirtualSwitch', { vswitchName: 'vSwitch1' })
    await expect(call).rejects.toMatchObject({ problem: kind === 'cut' ? 'cut' : 'unreachable' })
    expect(fake.takeCalls()).toEqual(['AddVirtualSwitch'])
    expect(await properties(client, host, ['name'])).toEqual({ name: 'esx1.example.com' })
  })

  it('that only reads is sent again when the server closed the kept connection', async () => {
    const { fake, client } = await openClient()
    fake.spoil('RetrievePropertiesEx', { kind: 'hang-up' })
    expect(await properties(client, host, ['name'])).toEqual({ name: 'esx1.example.com' })
    expect(fake.takeCalls()).toEqual(['RetrievePropertiesEx', 'RetrievePropertiesEx'])
  })

  it.each([true, false])('does not read 10 MB of garbage into memory (like XML: %s)', async looksLikeXml => {
    const { fake, client } = await openClient({}, { responseLimit: 1024 * 1024 })
    const spoiling = { kind: 'garbage', bytes: 10 * 1024 * 1024, looksLikeXml } as const
    fake.spoil('RetrievePropertiesEx', spoiling)
    const before = process.memoryUsage().rss
    await expect(properties(client, host, ['name'])).rejects.toMatchObject({
      problem: looksLikeXml ? 'too-large' : 'not-soap',
    })
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024)
  })

  it.each([
    ['<html><body>Welcome</body></html>', 'RetrievePropertiesExResponse'],
    ['<a><b></a>', 'well-formed'],
    ['', 'holds no'],
    ['\u0001', 'no XML'],
    [
      '<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body id="&#95;&#x5f;proto__"/></Envelope>',
      'refer to each other',
    ],
  ])('whose answer is not one fails: %j', async (text, words) => {
    const { fake, client } = await openClient()
    fake.spoil('RetrievePropertiesEx', { kind: 'text', text })
    await expect(properties(client, host, ['name'])).rejects.toMatchObject({
      name: 'VimTransportError',
      message: expect.stringContaining(words),
    })
  })

  it('fails with what the fault carries', async () => {
    const { client } = await openClient()
    const call = client.call(network, 'AddVirtualSwitch', { vswitchName: 'vSwitch0' })
    await expect(call).rejects.toMatchObject({
      fault: 'AlreadyExists',
      detail: { $type: 'AlreadyExists', name: 'vSwitch0' },
      method: 'AddVirtualSwitch',
    })
  })

  it('fails with a fault that is not described, by its name', async () => {
    const { fake, client } = await openClient()
    fake.fail({ method: 'AddPortGroup', fault: 'VspanPortConflict', message: 'no' })
    const portgrp = { name: 'x', vlanId: 0, vswitchName: 'vSwitch0', policy: {} }
    const call = client.call(network, 'AddPortGroup', { portgrp })
    await expect(call).rejects.toMatchObject({ fault: 'VspanPortConflict', message: 'no' })
  })

  it('works again after the server was started again at the same place', async () => {
    const fake = await startFake()
    const { port, certificate } = fake
    const client = await VimClient.connect({ host: 'localhost', port, secure: true, verify: false })
    onTestFinished(() => client.close())
    await client.login(login)
    await fake[Symbol.asyncDispose]()
    await expect(properties(client, host, ['name'])).rejects.toMatchObject({ problem: 'unreachable' })
    const again = await startFake({}, { port })
    expect(again.certificate).not.toBe(certificate)
    expect(await properties(client, host, ['name'])).toEqual({ name: 'esx1.example.com' })
  })
})
