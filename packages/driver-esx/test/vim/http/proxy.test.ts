import { createServer, request as httpRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { VimClient, type Endpoint } from '../../../src/vim/index.ts'
import { endpointOf, startFake } from '../../open-fake.ts'
import { startProxy } from './proxy-server.ts'

const types = ['http', 'socks4', 'socks4a', 'socks5'] as const

async function open(endpoint: Endpoint): Promise<void> {
  const client = await VimClient.connect(endpoint)
  await client.close()
}

describe.each(types)('a proxy of type %s', type => {
  it('carries TLS, and hears the name of the server', async () => {
    const fake = await startFake()
    const { proxy, asked } = await startProxy(type, fake.port)
    await open({ ...endpointOf(fake), host: 'localhost', proxy })
    const host = type === 'socks4' ? '127.0.0.1' : 'localhost'
    expect(asked).toEqual([`${host}:${String(fake.port)}`])
  })

  it('that refuses is named', async () => {
    const fake = await startFake()
    const { proxy } = await startProxy(type, fake.port, true)
    await expect(open({ ...endpointOf(fake), proxy })).rejects.toMatchObject({
      problem: 'proxy',
      message: expect.stringContaining(
        `the proxy 127.0.0.1:${String(proxy.port)} gives no connection: status`,
      ),
    })
  })

  it('that is not there is named', async () => {
    const fake = await startFake()
    const proxy = { type, host: '127.0.0.1', port: 1 }
    await expect(open({ ...endpointOf(fake), proxy })).rejects.toMatchObject({
      problem: 'unreachable',
      message: expect.stringContaining('127.0.0.1:1'),
    })
  })

  it('does not hide the wrong certificate', async () => {
    const fake = await startFake()
    const { proxy } = await startProxy(type, fake.port)
    await expect(open({ ...endpointOf(fake), fingerprint: '00'.repeat(20), proxy })).rejects.toMatchObject({
      problem: 'fingerprint',
    })
  })
})

describe('SOCKS 5', () => {
  it('is given IPv6 addresses in full', async () => {
    const fake = await startFake()
    const { proxy, asked } = await startProxy('socks5', fake.port)
    await open({ ...endpointOf(fake), host: 'fe80::1:2', proxy })
    expect(asked).toEqual([`fe800000000000000000000000010002:${String(fake.port)}`])
  })

  it('is given IPv4 addresses as they are', async () => {
    const fake = await startFake()
    const { proxy, asked } = await startProxy('socks5', fake.port)
    await open({ ...endpointOf(fake), proxy })
    expect(asked).toEqual([`127.0.0.1:${String(fake.port)}`])
  })
})

describe('without TLS', () => {
  it('an HTTP proxy is given whole URLs', async () => {
    const fake = await startFake({}, { secure: false })
    const urls: (string | undefined)[] = []
    const server = createServer((incoming: IncomingMessage, response) => {
      urls.push(incoming.url)
      const { pathname } = new URL(incoming.url ?? '')
      const { method, headers } = incoming
      const outgoing = httpRequest(
        { host: '127.0.0.1', port: fake.port, path: pathname, method, headers },
        answer => {
          response.writeHead(answer.statusCode ?? 500, answer.headers)
          answer.pipe(response)
        },
      )
      incoming.pipe(outgoing)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    const { port } = server.address() as AddressInfo
    const proxy = { type: 'http', host: '127.0.0.1', port } as const
    await open({ host: 'esx.invalid', port: 80, secure: false, proxy })
    expect(urls).toEqual(['http://esx.invalid:80/sdk'])
  })

  it('a SOCKS proxy carries plain HTTP', async () => {
    const fake = await startFake({}, { secure: false })
    const { proxy, asked } = await startProxy('socks5', fake.port)
    await open({ host: 'esx.invalid', port: 80, secure: false, proxy })
    expect(asked).toEqual(['esx.invalid:80'])
  })
})
