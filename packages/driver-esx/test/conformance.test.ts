import type { Endpoint, Samples } from '@guestwork/driver-conformance'
import { hypervisorConformance } from '@guestwork/driver-conformance/hypervisor'
import { interfaceConformance } from '@guestwork/driver-conformance/interface'
import { networkConformance } from '@guestwork/driver-conformance/network'
import * as runner from 'vitest'
import driver from '../src/index.ts'
import { FakeVsphere } from '../src/testing/index.ts'

const domainXml = `<domain type='vmware'>
  <name>web-1</name>
  <memory>131072</memory>
  <os><type>hvm</type></os>
</domain>`

const samples: Samples = {
  network: {
    xml: `<network><name>lab</name></network>`,
    elements: {
      'forward-interface': { xml: `<interface dev='vmnic2'/>`, shows: `dev='vmnic2'` },
      portgroup: { xml: `<portgroup name='lab-web'/>`, shows: `<portgroup name='lab-web'>` },
    },
  },
}

async function setup(): Promise<Endpoint> {
  const fake = await FakeVsphere.start({ hosts: [{ name: 'esx1', machines: [{ name: 'web-2' }] }] })
  const { uri, credentials } = fake
  const teardown = () => fake[Symbol.asyncDispose]()
  return { uri, connectOptions: { credentials }, domainXml, samples, teardown }
}

hypervisorConformance({ runner, driver, setup })
networkConformance({ runner, driver, setup })
interfaceConformance({ runner, driver, setup })
