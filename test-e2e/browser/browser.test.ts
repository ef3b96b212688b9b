import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundlePage } from './bundle-page.ts'
import type { PageReport } from './page.ts'

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
let server: Server | undefined
let browser: Browser | undefined

beforeAll(async () => {
  const script = await bundlePage()
  const pages = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><title>guestwork</title>')
  })
  await new Promise<void>(resolve => pages.listen(0, '127.0.0.1', resolve))
  server = pages
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromiumFlags })
})

afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
})

it('loads core, conf, util and driver-test, defines a guest and receives its event', async () => {
  if (server === undefined || browser === undefined)
    throw new Error('the server or the browser did not start')
  const { port } = server.address() as AddressInfo
  const page = await browser.newPage()
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => problems.push(message.text()))
  await page.goto(`http://127.0.0.1:${String(port)}/`)
  const report: PageReport = await page.evaluate("import('/page.js').then(page => page.answer)")
  expect(problems).toEqual([])
  expect(report).toEqual({
    scheme: 'qemu',
    before: ['test'],
    event: 'page defined added',
    after: ['test', 'page'],
    roundTrip: true,
    notFound: 'NO_DOMAIN',
  })
})
