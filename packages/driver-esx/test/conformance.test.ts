import { hypervisorConformance } from '@guestwork/driver-conformance/hypervisor'
import * as runner from 'vitest'
import driver from '../src/index.ts'
import { FakeVsphere } from '../src/testing/index.ts'

const domainXml = `<domain type='vmware'>
  <name>web-1</name>
  <memory>131072</memory>
  <os><type>hvm</type></os>
</domain>`

hypervisorConformance({
  runner,
  driver,
  async setup() {
    const fake = await FakeVsphere.start({ hosts: [{ name: 'esx1', machines: [{ name: 'web-2' }] }] })
    const { uri, credentials } = fake
    return { uri, connectOptions: { credentials }, domainXml, teardown: () => fake[Symbol.asyncDispose]() }
  },
})
