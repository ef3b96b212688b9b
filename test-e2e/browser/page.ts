import { formatDomain, parseDomain } from '@guestwork/conf/domain'
import { connect } from '@guestwork/core'
import { parseConnectionUri } from '@guestwork/util'

/** What the page found out, for the test to look at. */
export interface PageReport {
  readonly scheme: string
  readonly before: readonly string[]
  readonly event: string
  readonly after: readonly string[]
  readonly roundTrip: boolean
  readonly notFound: string
}

async function report(): Promise<PageReport> {
  const connection = await connect('test:///default', { drivers: [() => import('@guestwork/driver-test')] })
  const names = async () => (await connection.listDomains()).map(domain => domain.name)
  const before = await names()
  const events = connection.events('domain-lifecycle')
  await events.ready
  const defined = await connection.domainDefineXml(
    "<domain type='test'><name>page</name><memory unit='MiB'>64</memory><os><type>hvm</type></os></domain>",
  )
  const { value } = await events.next()
  const xml = await defined.getXml()
  const error: unknown = await connection.domainLookupByName('none').catch((reason: unknown) => reason)
  const after = await names()
  await connection.close()
  return {
    scheme: parseConnectionUri('qemu+ssh://host/system').scheme,
    before,
    event: `${String(value?.domain.name)} ${String(value?.event)} ${String(value?.detail)}`,
    after,
    roundTrip: formatDomain(parseDomain(xml)) === xml,
    notFound:
      typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'no error',
  }
}

/** The page's answer; the test waits for it. */
export const answer = report()
