import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from 'playwright-core'
import { bundlePage } from './bundle-page.ts'

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What a script of ours did in a browser. */
export interface PageAnswer<T> {
  /** What its export `answer` became. */
  readonly answer: T
  /** What the browser complained about. */
  readonly problems: readonly string[]
}

/**
 * Loads a script in headless Chromium, with the built packages that it imports, and waits for its export `answer`.
 *
 * @param script Its file in this folder.
 */
export async function openPage<T>(script: string): Promise<PageAnswer<T>> {
  const pages = await serve(await bundlePage(script))
  let browser: Browser | undefined
  try {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromiumFlags })
    const page = await browser.newPage()
    const problems: string[] = []
    page.on('pageerror', error => problems.push(error.message))
    page.on('console', message => problems.push(message.text()))
    await page.goto(`http://127.0.0.1:${String((pages.address() as AddressInfo).port)}/`)
    const answer: T = await page.evaluate("import('/page.js').then(page => page.answer)")
    return { answer, problems }
  } finally {
    await browser?.close()
    pages.closeAllConnections()
    pages.close()
  }
}

async function serve(script: string): Promise<Server> {
  const pages = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><title>guestwork</title>')
  })
  await new Promise<void>(resolve => pages.listen(0, '127.0.0.1', resolve))
  return pages
}
