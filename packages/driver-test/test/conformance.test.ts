import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { hypervisorConformance } from '@guestwork/driver-conformance/hypervisor'
import { interfaceConformance } from '@guestwork/driver-conformance/interface'
import { networkConformance } from '@guestwork/driver-conformance/network'
import { nodeDeviceConformance } from '@guestwork/driver-conformance/node-device'
import { storageConformance } from '@guestwork/driver-conformance/storage'
import * as runner from 'vitest'
import driver from '../src/index.ts'
import { domainXml, hostSamples } from './host-samples.ts'

const file = join(tmpdir(), `guestwork-driver-test-${String(process.pid)}-${String(threadId)}.save`)
const domain = { disk: 'vda', interface: 'lab0', balloon: true, agent: true, file } as const

const setup = () => ({
  uri: 'test:///default',
  domainXml,
  domain,
  hasScreen: true,
  samples: hostSamples,
  teardown: () => rm(file, { force: true }),
})

hypervisorConformance({ runner, driver, setup })
networkConformance({ runner, driver, setup })
interfaceConformance({ runner, driver, setup })
storageConformance({ runner, driver, setup })
nodeDeviceConformance({ runner, driver, setup })
