import { expect, it } from 'vitest'
import { openPage } from './open-page.ts'
import type { PageReport } from './page.ts'

it('loads core, conf, util and driver-test, defines a guest and receives its event', async () => {
  const { answer, problems } = await openPage<PageReport>('page.ts')
  expect(problems).toEqual([])
  expect(answer).toEqual({
    scheme: 'qemu',
    before: ['test'],
    event: 'page defined added',
    after: ['test', 'page'],
    roundTrip: true,
    notFound: 'NO_DOMAIN',
  })
})
