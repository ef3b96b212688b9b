import { hypervisorConformance } from '@guestwork/driver-conformance/hypervisor'
import driver from '@guestwork/driver-qemu'
import * as runner from 'vitest'
import { qemuHost } from './qemu-host.ts'

hypervisorConformance({
  runner,
  driver,
  async setup() {
    const host = await qemuHost()
    return {
      uri: host.uri,
      domainXml: host.xml,
      patience: 20_000,
      console: { greeting: '> ', typed: 'hello', reply: 'hello' },
      hasScreen: true,
      obeysShutdown: true,
      teardown: () => host[Symbol.asyncDispose](),
    }
  },
})
