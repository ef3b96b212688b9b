import type { Endpoint, Samples } from '@guestwork/driver-conformance'
import { hypervisorConformance } from '@guestwork/driver-conformance/hypervisor'
import { interfaceConformance } from '@guestwork/driver-conformance/interface'
import { networkConformance } from '@guestwork/driver-conformance/network'
import driver from '@guestwork/driver-esx'
import * as runner from 'vitest'
import { logIn, startScene, titled, withoutVcsim } from './scene.ts'

const domainXml = `<domain type='vmware'>
  <name>guest</name>
  <memory unit='MiB'>32</memory>
  <os><type arch='x86_64'>hvm</type></os>
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

describe(false)
describe(true)

function describe(vcenter: boolean): void {
  const title = titled(vcenter ? 'driver-esx on a vCenter' : 'driver-esx on a host')
  const setup = async (): Promise<Endpoint> => {
    const scene = await startScene({ vcenter })
    return {
      uri: scene.uri,
      domainXml,
      samples,
      connectOptions: { credentials: logIn },
      teardown: () => scene[Symbol.asyncDispose](),
    }
  }
  runner.describe.skipIf(withoutVcsim)(title, () => {
    hypervisorConformance({ runner, driver, setup })
    networkConformance({ runner, driver, setup })
    interfaceConformance({ runner, driver, setup })
  })
}
