import { parseConnectionUri, silentLog } from '@guestwork/util'
import { expect, it } from 'vitest'
import { testConnectClose, testConnectOpen } from '../src/hypervisor/connection.ts'
import { testNetwork } from '../src/network/table.ts'
import type { TestCall } from '../src/session.ts'
import { testStorage } from '../src/storage/table.ts'

const VALIDATE = 1
const VALIDATE_VOLUME = 4
const poolRef = { name: 'default-pool', uuid: 'dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566' }
const pool = '<pool type="dir"><name>p</name><odd/><target><path>/p</path></target></pool>'
const network = '<network><name>n</name><odd/></network>'
const volume = '<volume><name>v</name><odd/><capacity>1</capacity></volume>'

// Where libvirt's schemas are not installed the call is refused all the same, and says so.
it.each<[string, (call: TestCall) => Promise<unknown>]>([
  ['storagePoolDefineXML', call => Promise.resolve(testStorage.storagePoolDefineXML(call, pool, VALIDATE))],
  [
    'storageVolCreateXML',
    call => Promise.resolve(testStorage.storageVolCreateXML(call, poolRef, volume, VALIDATE_VOLUME)),
  ],
  [
    'networkDefineXMLFlags',
    call => Promise.resolve(testNetwork.networkDefineXMLFlags(call, network, VALIDATE)),
  ],
  [
    'networkCreateXMLFlags',
    call => Promise.resolve(testNetwork.networkCreateXMLFlags(call, network, VALIDATE)),
  ],
])('%s keeps nothing of a document that does not match the schema', async (_, attempt) => {
  const base = { signal: new AbortController().signal, deadline: undefined, identity: {}, log: silentLog }
  const uri = parseConnectionUri('test:///default')
  const opened = await testConnectOpen(
    { ...base, session: undefined },
    { uri, readOnly: false, credentials: undefined },
  )
  if (opened.outcome === 'declined') expect.fail('the URI was declined')
  const call = { ...base, session: opened.session }
  try {
    await expect(attempt(call)).rejects.toMatchObject({
      code: expect.stringMatching(/^(XML_INVALID_SCHEMA|OPERATION_UNSUPPORTED)$/) as string,
    })
    expect(call.session.node.storage.pools.all()).toHaveLength(1)
    expect(call.session.node.networks.list.all()).toHaveLength(1)
    expect(call.session.node.storage.getActive(poolRef.name).volumes.size).toBe(0)
  } finally {
    testConnectClose(call)
  }
})
