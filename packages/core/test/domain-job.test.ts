import { expect, it, vi } from 'vitest'
import { connect } from '../src/index.ts'
import { fakeDriver, web } from './fake-driver.ts'

it('a job that is cancelled before it began does not begin', async () => {
  const domainManagedSave = vi.fn()
  const driver = fakeDriver({ domainLookupByName: () => web, domainManagedSave })
  await using connection = await connect('fake:///', { drivers: [driver] })
  const domain = await connection.domainLookupByName('web-1')
  await expect(domain.managedSave({ signal: AbortSignal.abort() }).done).rejects.toMatchObject({
    code: 'OPERATION_ABORTED',
  })
  expect(domainManagedSave).not.toHaveBeenCalled()
})

it('a job that is cancelled while it runs rejects, and its domain is told', async () => {
  const domainAbortJobFlags = vi.fn()
  const driver = fakeDriver({
    domainLookupByName: () => web,
    domainManagedSave: () => new Promise<void>(() => {}),
    domainAbortJobFlags,
    connectClose: () => {},
  })
  const connection = await connect('fake:///', { drivers: [driver] })
  const job = (await connection.domainLookupByName('web-1')).managedSave()
  expect(await job.cancel()).toBe(true)
  expect(domainAbortJobFlags).toHaveBeenCalledOnce()
})
