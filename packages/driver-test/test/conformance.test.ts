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
import { hostSamples } from './host-samples.ts'

const domainXml = `<domain type='test'>
  <name>web-1</name>
  <memory>131072</memory>
  <vcpu>2</vcpu>
  <os><type>hvm</type></os>
  <devices>
    <disk type='file'><source file='/web-1.img'/><target dev='vda' bus='virtio'/></disk>
    <interface type='network'><source network='default'/><target dev='lab0'/></interface>
    <memballoon model='virtio'/>
  </devices>
</domain>`
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
