import { hypervisorConformance } from '@guestwork/driver-conformance/hypervisor'
import * as runner from 'vitest'
import driver from '../src/index.ts'

const domainXml = `<domain type='test'>
  <name>web-1</name>
  <memory>131072</memory>
  <os><type>hvm</type></os>
</domain>`

hypervisorConformance({ runner, driver, setup: () => ({ uri: 'test:///default', domainXml, teardown() {} }) })
