import { expect, it } from 'vitest'
import { parseProxy } from '../src/proxy-uri.ts'

it.each([
  ['p', { type: 'http', host: 'p', port: 1080 }],
  ['p:3128', { type: 'http', host: 'p', port: 3128 }],
  ['HTTP://p', { type: 'http', host: 'p', port: 1080 }],
  ['socks://p', { type: 'socks5', host: 'p', port: 1080 }],
  ['socks4://p:1', { type: 'socks4', host: 'p', port: 1 }],
  ['socks4a://p', { type: 'socks4a', host: 'p', port: 1080 }],
  ['socks5://[::1]:9050', { type: 'socks5', host: '::1', port: 9050 }],
])('reads %s', (text, proxy) => {
  expect(parseProxy(text)).toEqual(proxy)
})
