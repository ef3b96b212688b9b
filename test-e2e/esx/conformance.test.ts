import { hypervisorConformance } from '@guestwork/driver-conformance/hypervisor'
import driver from '@guestwork/driver-esx'
import * as runner from 'vitest'
import { logIn, startScene, titled, withoutVcsim } from './scene.ts'

const domainXml = `<domain type='vmware'>
  <name>guest</name>
  <memory unit='MiB'>32</memory>
  <os><type arch='x86_64'>hvm</type></os>
</domain>`

describe(false)
describe(true)

function describe(vcenter: boolean): void {
  const title = titled(vcenter ? 'driver-esx on a vCenter' : 'driver-esx on a host')
  runner.describe.skipIf(withoutVcsim)(title, () => {
    hypervisorConformance({
      runner,
      driver,
      async setup() {
        const scene = await startScene({ vcenter })
        return {
          uri: scene.uri,
          domainXml,
          connectOptions: { credentials: logIn },
          teardown: () => scene[Symbol.asyncDispose](),
        }
      },
    })
  })
}
