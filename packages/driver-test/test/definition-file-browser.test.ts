import { connect } from '@guestwork/core'
import { expect, it, vi } from 'vitest'

vi.mock('#platform', () => import('../src/platform/browser.ts'))

it('a browser has no files, and says so', async () => {
  const { default: driver } = await import('../src/index.ts')
  await expect(connect('test:///host.xml', { drivers: [driver] })).rejects.toMatchObject({
    code: 'OPERATION_UNSUPPORTED',
    message: expect.stringContaining("'/host.xml': there are no files in a browser") as string,
  })
  await using host = await connect('test:///default', { drivers: [driver] })
  expect(await host.getHostname()).toBe('localhost')
})
